#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

class QAction;

namespace dp {

enum class Glyph;

/// The actions of the window, with their texts, icons and shortcuts. The controllers connect and enable the
/// actions. The window owns this object.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QObject *parent);

    // Fetching
    QAction *refresh;
    /// Also sends requests that arXiv has already answered since its last announcement.
    QAction *refreshAnyway;
    QAction *refreshTab;
    QAction *fillGaps;
    QAction *fillBack;
    QAction *stop;
    QAction *watch; ///< checkable
    // Keywords
    QAction *addKeyword;
    QAction *editKeyword;
    QAction *removeKeyword;
    // Files and the program
    QAction *import;
    QAction *exportReadme;
    QAction *exportJson;
    QAction *exportOpml;
    QAction *restore;
    QAction *settings;
    QAction *quit;
    // Papers
    QAction *readOn;
    QAction *readBack;
    QAction *openAbstract;
    QAction *closeAbstracts;
    QAction *openPage;
    QAction *openPdf;
    QAction *copy; ///< title, citation and link
    QAction *copyLink;
    QAction *toggleRead;
    QAction *toggleStar;
    QAction *markTabRead;
    QAction *undo;
    QAction *redo;
    QAction *nextPaper;
    QAction *previousPaper;
    QAction *nextUnread;
    // Views
    QAction *search;
    QAction *groupByDate; ///< checkable
    QAction *twoLines; ///< checkable
    QAction *largerText;
    QAction *smallerText;
    QAction *normalText;
    QAction *nextTab;
    QAction *previousTab;
    QAction *tabList;
    QAction *tabsAtTop; ///< checkable; exactly one of this and tabsOnLeft is checked
    QAction *tabsOnLeft;
    // Help
    QAction *keys;
    QAction *about;

    /// Returns the actions on the current paper. Their shortcuts are single letters, which work only in the
    /// list and not in other widgets.
    QList<QAction *> ofPaper() const;
    /// Returns the text of an action for a list of shortcuts. It does not depend on the current paper, unlike
    /// the text in the menu.
    static QString generalText(const QAction &action);

private:
    QAction *create(const QString &name, Glyph glyph, const QString &text, const QKeySequence &shortcut = {});
    void createFetching();
    void createKeywords();
    void createFiles();
    void createPapers();
    void createViews();
};

} // namespace dp
