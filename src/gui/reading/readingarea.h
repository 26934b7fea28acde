#pragma once

#include <QSplitter>

namespace dp {

class ReadingPane;

/// The lists with the reading pane, which is on their right, below them, or hidden. If the window is too
/// narrow for a pane on the right, the pane is below the lists. The pane is created when it is first shown.
/// GUI thread.
class ReadingArea final : public QSplitter
{
    Q_OBJECT

public:
    enum class Place { None, Right, Below };

    /// lists: becomes a child of the area.
    ReadingArea(QWidget &lists, QWidget *parent);

    /// Returns the pane; null if it is hidden.
    ReadingPane *pane() const { return m_place == Place::None ? nullptr : m_pane; }
    Place place() const { return m_place; }
    /// Returns the place of the pane when it was last shown.
    Place lastPlace() const { return m_lastPlace; }
    void setLastPlace(Place place) { m_lastPlace = place; }
    void setPlace(Place place);
    /// Returns the size of the pane as the person has set it, in device-independent pixels; 0: automatic.
    /// Width: of the pane on the right. Height: of the pane below the lists.
    QSize paneSize() const { return m_paneSize; }
    void setPaneSize(const QSize &size);

signals:
    /// Emitted once, when the pane was created.
    void paneCreated(ReadingPane *pane);
    /// Emitted when the place has changed.
    void placeChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void remember();
    bool hasRoomOnRight() const;

    ReadingPane *m_pane = nullptr;
    Place m_place = Place::None;
    Place m_lastPlace = Place::Right;
    QSize m_paneSize{0, 0};
};

} // namespace dp
