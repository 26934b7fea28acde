#pragma once

#include "base/keyword.h"

#include <QObject>

class QWidget;

namespace dp {

struct RemovedKeyword;
class CenterStack;
class PaperTabs;
class Prompts;
class RemovedKeywordsDialog;
class Session;
class WindowMessages;

/// Adds, edits and removes single keywords at once, without the settings dialog. GUI thread; the arguments of
/// the constructor must outlive it.
class KeywordEditor : public QObject
{
    Q_OBJECT

public:
    /// window: the parent of the dialogs.
    KeywordEditor(CenterStack &center, PaperTabs &tabs, Session &session, Prompts &prompts,
        WindowMessages &messages, QWidget &window);

    /// Asks for a new keyword. Then shows its tab and fetches its papers.
    void add();
    /// Asks for changes of the keyword.
    void edit(const Keyword &keyword);
    /// Removes the keyword with its papers if the person confirms it.
    void remove(const KeywordState &state);
    /// Opens the list of the removed keywords, which can be restored.
    void showRemoved();
    /// Turns the notifications about new papers of the keyword on or off.
    void setWatched(const Keyword &keyword, bool watched);

private:
    void ask(const Keyword &before, const Keyword &shown);
    void confirmRemoval(const QString &name);
    void showAdded();
    void restore(RemovedKeywordsDialog &dialog, const RemovedKeyword &removed);

    CenterStack &m_center;
    PaperTabs &m_tabs;
    Session &m_session;
    Prompts &m_prompts;
    WindowMessages &m_messages;
    QWidget &m_window;
    QString m_added; // name of a keyword that was stored and has no tab yet
    bool m_isAddedFetched = false; // the papers of this keyword are fetched
};

} // namespace dp
