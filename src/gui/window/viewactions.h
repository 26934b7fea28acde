#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

namespace dp {

class PapersPage;
class Settings;
class WindowActions;

/// The actions that change how lists of papers look: headings, highlights in abstracts, the height of the
/// rows and the size of the text. All lists look the same. The choices are stored in the settings. GUI
/// thread.
class ViewActions : public QObject
{
    Q_OBJECT

public:
    ViewActions(const WindowActions &actions, Settings &settings, QObject *parent = nullptr);

    /// Applies the choices to the new table of a page, and to the page when the choices change.
    void attach(PapersPage &page);
    /// Makes the text larger or smaller. steps: 0 restores the size of the desktop.
    void zoom(int steps);

signals:
    /// Emitted when the size of the text was set. points: the difference to the font of the desktop.
    void textZoomChanged(int points);

private:
    void setGroupedByDate(bool isGrouped);
    void setHighlighted(bool isHighlighted);
    void setTwoLines(bool isTwoLines);
    void apply(PapersPage &page) const;
    void applyToAll();

    Settings &m_settings;
    QList<QPointer<PapersPage>> m_pages;
};

} // namespace dp
