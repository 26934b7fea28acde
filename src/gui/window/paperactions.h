#pragma once

#include "gui/window/actionparts.h"

#include <QObject>
#include <QString>

namespace dp {

class CommandActions;
class DragActions;
class MarkActions;
class NoteActions;
class MuteActions;
class PaneController;
class PapersPage;
class PapersTable;
class PaperTabs;
class PdfActions;
class ReadingArea;
class TagActions;
class WindowActions;
struct Paper;

/// Connects the actions on the papers of the visible page: open and copy. See MarkActions for marks,
/// TagActions for tags and NoteActions for notes. GUI
/// thread; the arguments of the constructor must outlive it.
class PaperActions : public QObject
{
    Q_OBJECT

public:
    PaperActions(WindowActions &actions, CenterStack &center, ReadingArea &reading, PaperTabs &tabs,
        Session &session, Settings &settings, Prompts &prompts, WindowMessages &messages,
        QObject *parent = nullptr);

    /// Connects the table of a page.
    void attach(PapersPage &page);

signals:
    /// Emitted when a link asked for a search in the library.
    void searchRequested(const QString &text);
    /// Emitted when the person clicked a category or a venue. text: a search in the current tab.
    void filterRequested(const QString &text);

private:
    void selectFirst();
    void follow(const QUrl &url);
    void openUrl(const QUrl &url);
    void toggleAbstract();
    void openPapers(QString (*urlOf)(const Paper &));
    void showMenu(PapersTable &table, const QPoint &at);
    void updateEnabled();
    void updateTexts();

    WindowActions &m_actions;
    CenterStack &m_center;
    const ActionParts m_parts;
    MarkActions *m_marks;
    ReadingArea &m_reading;
    PaneController *m_pane;
    TagActions *m_tags;
    NoteActions *m_notes;
    MuteActions *m_mutes;
    DragActions *m_drags;
    PdfActions *m_pdfs;
    CommandActions *m_commands;
    QString m_selected; // sentence about the selection of a whole list
};

} // namespace dp
