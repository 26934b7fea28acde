#include "gui/window/paperactions.h"

#include "gui/pages/paperspage.h"
#include "gui/prompts.h"
#include "gui/reading/readingarea.h"
#include "gui/table/abstracthtml.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/commandactions.h"
#include "gui/window/copyactions.h"
#include "gui/window/dragactions.h"
#include "gui/window/markactions.h"
#include "gui/window/muteactions.h"
#include "gui/window/noteactions.h"
#include "gui/window/olderpapers.h"
#include "gui/window/panecontroller.h"
#include "gui/window/papertabs.h"
#include "gui/window/pdfactions.h"
#include "gui/window/readingactions.h"
#include "gui/window/tagactions.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"
#include "gui/window/zoteroactions.h"
#include "library/paperreader.h"
#include "session/session.h"

#include <QAction>
#include <QMenu>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

PaperActions::PaperActions(WindowActions &actions, CenterStack &center, ReadingArea &reading, PaperTabs &tabs,
    Session &session, Settings &settings, Prompts &prompts, WindowMessages &messages, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_center(center)
    , m_parts{center, session, settings, prompts, messages}
    , m_marks(new MarkActions(actions, center, session, settings, messages, this))
    , m_reading(reading)
    , m_pane(new PaneController(actions, center, reading, this))
    , m_tags(new TagActions(actions, center, session, messages, this))
    , m_notes(new NoteActions(actions, center, *m_pane, session, messages, this))
    , m_mutes(new MuteActions(actions, center, session, messages, this))
    , m_drags(new DragActions(session, settings, this))
    , m_pdfs(new PdfActions(actions, m_parts, this))
    , m_commands(new CommandActions(*actions.runCommand, m_parts, this))
{
    new ReadingActions(actions, center, tabs, *m_pane, messages, this);
    connect(m_pane, &PaneController::linkActivated, this, &PaperActions::follow);
    connect(&reading, &ReadingArea::placeChanged, this, &PaperActions::updateEnabled);
    new OlderPapers(*actions.markOlderRead, center, session, settings, messages, this);
    connect(actions.openAbstract, &QAction::triggered, this, &PaperActions::toggleAbstract);
    connect(actions.openPage, &QAction::triggered, this,
        [this] { openPapers([](const Paper &paper) { return paper.absUrl; }); });
    connect(actions.openPdfPage, &QAction::triggered, this,
        [this] { openPapers([](const Paper &paper) { return paper.pdfUrl(); }); });
    new CopyActions(actions, center, session.library(), settings, messages, this);
    new ZoteroActions(*actions.sendToZotero, m_parts, this);
    connect(&center, &CenterStack::pageChanged, this, &PaperActions::selectFirst);
    connect(&center, &CenterStack::pageChanged, this, &PaperActions::updateEnabled);
    updateEnabled();
}

void PaperActions::attach(PapersPage &page)
{
    m_marks->attach(page);
    m_tags->attach(page);
    m_notes->attach(page);
    m_mutes->attach(page);
    m_pane->attach(page);
    m_drags->attach(page);
    m_pdfs->attach(page);
    PapersTable *table = page.table();
    table->addActions(m_actions.ofPaper());
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QWidget::customContextMenuRequested, this,
        [this, table](const QPoint &at) { showMenu(*table, at); });
    connect(table, &PapersTable::opened, this, &PaperActions::updateTexts);
    connect(table, &PapersTable::closed, this, &PaperActions::updateTexts);
    connect(table, &PapersTable::linkActivated, this, &PaperActions::follow);
    connect(&page, &PapersPage::allSelected, table, [this](int papers) {
        m_selected = tr("%Ln paper(s) selected", nullptr, papers);
        m_parts.messages.confirm(m_selected);
    });
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, table] {
        if (!m_selected.isEmpty() && !table->isAllSelected())
            m_parts.messages.withdraw(std::exchange(m_selected, {}));
    });
    connect(&page, &PapersPage::loaded, this, &PaperActions::selectFirst);
    connect(
        table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PaperActions::updateTexts);
    connect(page.model(), &QAbstractItemModel::dataChanged, this, &PaperActions::updateTexts);
}

/// Gives the visible list a current row, so that the keyboard can be used at once. A hidden list gets it when
/// it is shown; then its first row is the newest paper.
void PaperActions::selectFirst()
{
    PapersPage *page = m_center.shownPage();
    if (!page || !page->isBuilt())
        return;
    PapersTable *table = page->table();
    // When a table gets the focus, Qt makes a row current but does not select it.
    if (!table->selectionModel()->hasSelection() && table->papers()->rowCount() > 0)
        table->setCurrentRow(std::max(0, table->currentIndex().row()));
}

void PaperActions::toggleAbstract()
{
    m_center.onPage([](PapersPage &page) {
        if (const qint64 id = page.table()->currentId())
            page.table()->toggle(id);
    });
}

/// Opens an address of each selected paper in the browser.
void PaperActions::openPapers(QString (*urlOf)(const Paper &))
{
    constexpr int mostOpened = 50;
    constexpr qsizetype openedAtOnce = 5; // more would be a surprise, for example after Ctrl+A
    const QString tooMany =
        tr("Select at most %Ln paper(s) to open them in the browser.", nullptr, mostOpened);
    m_parts.onPapers(mostOpened, tooMany, [this, urlOf](const QList<qint64> &ids) {
        if (ids.size() > openedAtOnce
            && !m_parts.prompts.confirm(m_center.window(), tr("Open in the browser"),
                tr("Open %Ln page(s) in the browser?", nullptr, int(ids.size())),
                //: a button: open several pages in the browser
                tr("Open")))
            return;
        const LibraryPaper *current = m_center.shownPage()->table()->currentPaper();
        if (ids.size() == 1 && current && current->paper.id.key() == ids.first()) // without waiting
            return openUrl(QUrl(urlOf(current->paper)));
        m_parts.session.library().reader.post(
            this, [ids](Library &library) { return PaperReader(library).papers(ids); },
            [this, urlOf](const Result<QList<LibraryPaper>> &papers) {
                if (!papers)
                    return m_parts.messages.showError(papers.error());
                for (const LibraryPaper &paper : *papers)
                    openUrl(QUrl(urlOf(paper.paper)));
            });
    });
}

/// Follows a link in the text of a paper.
void PaperActions::follow(const QUrl &url)
{
    if (url.scheme() == AbstractHtml::searchScheme)
        emit searchRequested(url.path(QUrl::FullyDecoded));
    else if (url.scheme() == AbstractHtml::filterScheme)
        emit filterRequested(url.path(QUrl::FullyDecoded));
    else
        openUrl(url);
}

/// Opens the address in the browser if its scheme is http or https; otherwise does nothing.
void PaperActions::openUrl(const QUrl &url)
{
    if ((url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !m_parts.prompts.openUrl(url))
        //: %1 is a web address
        m_parts.messages.show(tr("No web browser could be started for %1").arg(url.toDisplayString()));
}

void PaperActions::showMenu(PapersTable &table, const QPoint &at)
{
    auto *menu = new QMenu(&table);
    menu->setObjectName(u"paperContextMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions.openAbstract, m_actions.showChanges, m_actions.openPage, m_actions.openPdf,
        m_actions.openPdfPage, m_actions.showPdf});
    menu->addSeparator();
    menu->addActions({m_actions.copy, m_actions.copyLink});
    CopyActions::insertMenu(*menu, *m_actions.copyLink, m_actions);
    m_commands->update();
    menu->addActions({m_actions.sendToZotero, m_actions.runCommand});
    menu->addSeparator();
    menu->addActions({m_actions.toggleRead, m_actions.toggleStar, m_actions.editTags, m_actions.editNote,
        m_actions.mutePaper, m_actions.muteRule});
    menu->popup(table.viewport()->mapToGlobal(at));
}

void PaperActions::updateEnabled()
{
    const bool isShown = m_center.shownPage() != nullptr;
    for (QAction *action : m_actions.ofPaper())
        action->setEnabled(isShown);
    for (QAction *action : {m_actions.openAbstract, m_actions.closeAbstracts})
        action->setEnabled(isShown && !m_reading.pane()); // the pane always shows the abstract
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
    const LibraryPaper *paper = page && page->isBuilt() ? page->table()->currentPaper() : nullptr;
    if (!paper)
        return;
    m_actions.showChanges->setEnabled(paper->revised || paper->paper.id.version() > 1);
    m_actions.toggleRead->setText(paper->read ? tr("Mark as un&read") : tr("Mark as &read"));
    m_actions.toggleStar->setText(paper->starred ? tr("Remove s&tar") : tr("S&tar"));
    const bool isMuted = MuteActions::isMutedAlone(*paper);
    m_actions.mutePaper->setText(isMuted ? tr("Show muted paper aga&in") : tr("Not &interested"));
    m_actions.openAbstract->setText(
        page->table()->isOpen(page->table()->currentId()) ? tr("Hide ab&stract") : tr("&Show abstract"));
}

} // namespace dp

#include "moc_paperactions.cpp"
