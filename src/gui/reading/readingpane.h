#pragma once

#include "base/paper.h"
#include "gui/textzoom.h"
#include "text/searchterms.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace dp {

class AbstractPanel;

/// Shows one paper beside or below the list. The text is the same widget as that below a row. It is as tall
/// as its text, and this area scrolls it. GUI thread.
class ReadingPane final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ReadingPane(QWidget *parent);

    AbstractPanel *panel() const { return m_panel; }
    /// Returns the identifier of the shown paper; 0 if there is none.
    qint64 paperId() const { return m_id; }
    /// Shows a paper. If it is the same as before, the scroll position does not change.
    void setPaper(const LibraryPaper &paper, const QList<SearchTerm> &terms);
    /// Shows that no paper is selected.
    void clear();
    /// Scrolls by one page. Returns false if there is nothing to scroll.
    bool pageDown();
    bool pageUp();
    /// Sets the size of the text. points: the difference to the font of the parent widget.
    void setTextZoom(int points);

signals:
    /// Emitted when another paper is shown. id: its identifier; 0: no paper.
    void paperChanged(qint64 id);
    void linkActivated(const QUrl &url);
    /// Emitted when Escape was pressed in the text. The focus then returns to the list.
    void left();
    /// Emitted when the person turned the wheel with Ctrl. steps: positive for larger text.
    void zoomRequested(int steps);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void setShown(qint64 id);
    int pageStep() const;
    bool scrollBy(int pixels);

    QWidget *m_column; // the text and free space below it
    QVBoxLayout *m_rows;
    AbstractPanel *m_panel;
    QLabel *m_hint;
    ZoomWheel m_wheel;
    qint64 m_id = 0;
};

} // namespace dp
