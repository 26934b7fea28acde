#include "gui/window/paperactions.h"

#include "base/settings.h"
#include "gui/pages/paperspage.h"
#include "gui/prompts.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/olderpapers.h"
#include "gui/window/papertabs.h"
#include "gui/window/readingactions.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"
#include "session/session.h"
#include "text/papertext.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

const LibraryPaper *currentPaper(PapersPage &page)
{
    return page.model()->paper(page.table()->currentIndex().row());
}

/// Opens the address in the browser if its scheme is http or https; otherwise does nothing.
void openUrl(const QUrl &url, Prompts &prompts)
{
    if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
        prompts.openUrl(url);
}

} // namespace

PaperActions::PaperActions(WindowActions &actions, CenterStack &center, PaperTabs &tabs, Session &session,
    Settings &settings, Prompts &prompts, WindowMessages &messages, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_center(center)
    , m_session(session)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_messages(messages)
{
    new ReadingActions(actions, center, tabs, this);
    new OlderPapers(*actions.markOlderRead, center, session, settings, messages, this);
    connect(actions.openAbstract, &QAction::triggered, this, &PaperActions::toggleAbstract);
    connect(actions.toggleRead, &QAction::triggered, this, &PaperActions::toggleRead);
    connect(actions.toggleStar, &QAction::triggered, this, &PaperActions::toggleStar);
    connect(actions.openPage, &QAction::triggered, this, [this] { openPaper(false); });
    connect(actions.openPdf, &QAction::triggered, this, [this] { openPaper(true); });
    connect(actions.copy, &QAction::triggered, this, [this] { copy(&papertext::reference); });
    connect(actions.copyLink, &QAction::triggered, this,
        [this] { copy([](const Paper &paper) { return paper.absUrl; }); });
    connect(actions.markTabRead, &QAction::triggered, this,
        [this] { m_center.onPage([](PapersPage &page) { page.markAll(Mark::Read); }); });
    connectUndo();
    connectMarks();
    connect(&center, &CenterStack::pageChanged, this, &PaperActions::updateEnabled);
    updateEnabled();
    updateUndo();
}

void PaperActions::connectUndo()
{
    UndoStack &undo = m_session.undoStack();
    connect(m_actions.undo, &QAction::triggered, this, [this, &undo] {
        //: %1 is the name of a change, such as "Star"
        m_undone = tr("Undone: %1").arg(undo.undoText());
        undo.undo();
    });
    connect(m_actions.redo, &QAction::triggered, this, [this, &undo] {
        //: %1 is the name of a change, such as "Star"
        m_undone = tr("Redone: %1").arg(undo.redoText());
        undo.redo();
    });
    connect(&undo, &UndoStack::changed, this, &PaperActions::updateUndo);
}

void PaperActions::connectMarks()
{
    const Marks &marks = m_session.marks();
    connect(&marks, &Marks::failed, &m_messages, &WindowMessages::showError);
    connect(&marks, &Marks::delayed, this, [this] {
        m_messages.show(tr("Another program is using the library. The mark is saved when it has finished."));
    });
    connect(&marks, &Marks::markedMany, this, &PaperActions::showMarked);
    connect(&marks, &Marks::markedOne, this, [this] {
        if (const QString undone = std::exchange(m_undone, {}); !undone.isEmpty())
            m_messages.confirm(undone);
    });
}

void PaperActions::attach(PapersPage &page)
{
    PapersTable *table = page.table();
    PapersModel *model = page.model();
    table->addActions(m_actions.ofPaper());
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QWidget::customContextMenuRequested, this,
        [this, table](const QPoint &at) { showMenu(*table, at); });
    connect(&m_session.marks(), &Marks::marking, model, &PapersModel::showMark);
    connect(&m_session.marks(), &Marks::marked, model, &PapersModel::forget);
    connect(table, &PapersTable::opened, this, [this](qint64 id) {
        if (m_settings.flag(Setting::MarkReadOnOpen))
            m_session.marks().mark({id}, Mark::Read);
    });
    connect(table, &PapersTable::opened, this, &PaperActions::updateTexts);
    connect(table, &PapersTable::closed, this, &PaperActions::updateTexts);
    connect(table, &PapersTable::starClicked, this, [this, model](qint64 id) {
        if (const LibraryPaper *paper = model->paper(model->rowOf(id)))
            markOne(id, paper->starred ? Mark::Unstarred : Mark::Starred);
    });
    connect(table, &PapersTable::readClicked, this, [this, model](qint64 id) {
        if (const LibraryPaper *paper = model->paper(model->rowOf(id)))
            markOne(id, paper->read ? Mark::Unread : Mark::Read);
    });
    connect(table, &PapersTable::linkActivated, this, [this](const QUrl &url) { openUrl(url, m_prompts); });
    connect(&page, &PapersPage::allSelected, table, [this](int papers) {
        m_selected = tr("%Ln paper(s) selected", nullptr, papers);
        m_messages.confirm(m_selected);
    });
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, table] {
        if (!m_selected.isEmpty() && !table->isAllSelected())
            m_messages.withdraw(std::exchange(m_selected, {}));
    });
    // A visible list gets a current row, so that the keyboard can be used at once.
    connect(&page, &PapersPage::loaded, table, [table] {
        // When a table gets the focus, Qt makes a row current but does not select it.
        if (!table->selectionModel()->hasSelection() && table->papers()->rowCount() > 0)
            table->setCurrentRow(std::max(0, table->currentIndex().row()));
    });
    connect(
        table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PaperActions::updateTexts);
    connect(model, &QAbstractItemModel::dataChanged, this, &PaperActions::updateTexts);
}

void PaperActions::toggleAbstract()
{
    m_center.onPage([](PapersPage &page) {
        if (const qint64 id = page.table()->currentId())
            page.table()->toggle(id);
    });
}

void PaperActions::toggleRead()
{
    m_center.onPage([this](PapersPage &page) {
        if (const LibraryPaper *current = currentPaper(page))
            markSelected(page, current->read ? Mark::Unread : Mark::Read);
    });
}

void PaperActions::toggleStar()
{
    m_center.onPage([this](PapersPage &page) {
        if (const LibraryPaper *current = currentPaper(page))
            markSelected(page, current->starred ? Mark::Unstarred : Mark::Starred);
    });
}

/// Marks the selected papers. If all papers of a long list are selected, the list is not read in the GUI
/// thread.
void PaperActions::markSelected(PapersPage &page, Mark mark)
{
    if (page.isAllSelected())
        return page.markAll(mark);
    const QList<qint64> ids = page.table()->actedIds();
    if (ids.size() == 1)
        markOne(ids.first(), mark);
    else
        m_session.marks().mark(ids, mark);
}

/// Marks a paper at the person's request, and confirms it. The mark of a paper that is opened is not
/// confirmed.
void PaperActions::markOne(qint64 id, Mark mark)
{
    m_session.marks().mark({id}, mark);
    switch (mark) {
    case Mark::Read: return m_messages.confirm(tr("Marked as read"));
    case Mark::Unread: return m_messages.confirm(tr("Marked as unread"));
    //: a paper has a star now
    case Mark::Starred: return m_messages.confirm(tr("Starred"));
    case Mark::Unstarred: return m_messages.confirm(tr("Star removed"));
    }
}

void PaperActions::openPaper(bool pdf)
{
    m_center.onPage([this, pdf](PapersPage &page) {
        if (const LibraryPaper *current = currentPaper(page))
            openUrl(QUrl(pdf ? current->paper.pdfUrl() : current->paper.absUrl), m_prompts);
    });
}

/// Copies a text of each selected paper to the clipboard, separated by empty lines.
void PaperActions::copy(QString (*textOf)(const Paper &))
{
    constexpr qsizetype mostCopied = 1000;
    m_center.onPage([&](PapersPage &page) {
        const QList<qint64> ids = page.isAllSelected() ? QList<qint64>() : page.table()->actedIds();
        if (page.isAllSelected() || ids.size() > mostCopied)
            return m_messages.show(tr("Select at most %Ln paper(s) to copy them.", nullptr, int(mostCopied)));
        QStringList texts;
        for (const qint64 id : ids)
            if (const LibraryPaper *paper = page.model()->paper(page.model()->rowOf(id)))
                texts << textOf(paper->paper);
        if (texts.isEmpty())
            return;
        QGuiApplication::clipboard()->setText(texts.join(u"\n\n"_s));
        m_messages.show(tr("%Ln paper(s) copied", nullptr, int(texts.size())));
    });
}

void PaperActions::showMenu(PapersTable &table, const QPoint &at)
{
    auto *menu = new QMenu(&table);
    menu->setObjectName(u"paperContextMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions.openAbstract, m_actions.showChanges, m_actions.openPage, m_actions.openPdf});
    menu->addSeparator();
    menu->addActions({m_actions.copy, m_actions.copyLink});
    menu->addSeparator();
    menu->addActions({m_actions.toggleRead, m_actions.toggleStar});
    menu->popup(table.viewport()->mapToGlobal(at));
}

void PaperActions::showMarked(qsizetype changed, Mark mark)
{
    m_undone.clear(); // the following sentence says what undoing has changed
    const int number = int(changed);
    switch (mark) {
    case Mark::Read: return m_messages.show(tr("%Ln paper(s) marked as read", nullptr, number));
    case Mark::Unread: return m_messages.show(tr("%Ln paper(s) marked as unread", nullptr, number));
    case Mark::Starred: return m_messages.show(tr("%Ln paper(s) starred", nullptr, number));
    case Mark::Unstarred: return m_messages.show(tr("%Ln star(s) removed", nullptr, number));
    }
}

void PaperActions::updateEnabled()
{
    const bool isShown = m_center.shownPage() != nullptr;
    for (QAction *action : m_actions.ofPaper())
        action->setEnabled(isShown);
    for (QAction *action : {m_actions.markTabRead, m_actions.markOlderRead})
        action->setEnabled(isShown);
    for (QAction *action : {m_actions.nextTab, m_actions.previousTab})
        action->setEnabled(isShown && !m_center.isSearchShown());
    updateTexts();
}

/// Sets the texts of the actions according to the current paper.
void PaperActions::updateTexts()
{
    PapersPage *page = m_center.shownPage();
    const LibraryPaper *paper = page && page->isBuilt() ? currentPaper(*page) : nullptr;
    if (!paper)
        return;
    m_actions.showChanges->setEnabled(paper->revised);
    m_actions.toggleRead->setText(paper->read ? tr("Mark as un&read") : tr("Mark as &read"));
    m_actions.toggleStar->setText(paper->starred ? tr("Remove s&tar") : tr("S&tar"));
    m_actions.openAbstract->setText(
        page->table()->isOpen(page->table()->currentId()) ? tr("Hide ab&stract") : tr("&Show abstract"));
}

void PaperActions::updateUndo()
{
    const UndoStack &undo = m_session.undoStack();
    m_actions.undo->setEnabled(undo.canUndo());
    m_actions.redo->setEnabled(undo.canRedo());
    //: %1 is the name of a change, such as "Star"
    m_actions.undo->setText(undo.canUndo() ? tr("&Undo “%1”").arg(undo.undoText()) : tr("&Undo"));
    //: %1 is the name of a change, such as "Star"
    m_actions.redo->setText(undo.canRedo() ? tr("R&edo “%1”").arg(undo.redoText()) : tr("R&edo"));
}

} // namespace dp

#include "moc_paperactions.cpp"
