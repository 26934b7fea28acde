#include "gui/mainwindow.h"

#include "arxiv/calendar.h"
#include "gui/dialogs/filldialog.h"
#include "gui/icons.h"
#include "gui/models/papersmodel.h"
#include "gui/widgets/errorbar.h"
#include "gui/widgets/keywordpage.h"
#include "gui/widgets/keywordtabs.h"
#include "gui/widgets/librarypage.h"
#include "gui/widgets/paperstable.h"
#include "library/libraryproperties.h"
#include "text/errortext.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {

void MainWindow::start(bool isNewLibrary)
{
    // Work that the first painting does not need.
    setWindowIcon(programIcon());
    QTimer::singleShot(0, this, &MainWindow::loadNextTab);
    const auto due = LibraryProperties(m_desk.reader()).get(LibraryProperties::Name::WelcomeDue);
    if (!due)
        return showError(due.error());
    if (isNewLibrary || *due == "1"_L1)
        welcome();
    else if (m_desk.settings().flag(Setting::RefreshOnStart))
        refreshAll();
    emit tabsLoaded();
}

void MainWindow::connectRefresh()
{
    RefreshService &refresh = m_desk.refresh();
    connect(&refresh, &RefreshService::started, this, [this] {
        m_failed.clear();
        m_errorBar->hide();
        m_progress->setValue(0);
        for (QWidget *widget : std::initializer_list<QWidget *>{m_activity, m_progress, m_stop})
            widget->show();
        for (KeywordPage *page : pages())
            page->setBusy(true);
        updateActions();
    });
    connect(&refresh, &RefreshService::progressed, this,
        [this](int perMille) { m_progress->setValue(std::max(m_progress->value(), perMille)); });
    const auto tell = [this](const Keyword &keyword) {
        m_status->show();
        m_activity->setText(tr("Fetching “%1” …").arg(keyword.name));
    };
    connect(&refresh, &RefreshService::keywordStarted, this, [this, tell](const Keyword &keyword) {
        tell(keyword);
        for (KeywordPage *page : pages())
            page->setFetching(page->state().keyword.id == keyword.id);
    });
    connect(&refresh, &RefreshService::asking, this, tell);
    connect(&refresh, &RefreshService::waiting, this, &MainWindow::showWait);
    connect(&refresh, &RefreshService::keywordFinished, this, &MainWindow::keywordFinished);
    connect(&refresh, &RefreshService::finished, this, &MainWindow::refreshFinished);
    connect(m_errorBar, &ErrorBar::copyRequested, this, &MainWindow::saveCopy);
    // A failed keyword may have nothing due.
    connect(m_errorBar, &ErrorBar::retryRequested, this,
        [this] { refreshKeywords(m_failed, RefreshService::Insist::Yes); });
    connect(m_errorBar, &ErrorBar::focusReleased, this, [this] {
        if (auto *page = qobject_cast<PapersPage *>(m_tabs->currentWidget()); page && page->isBuilt())
            page->table()->setFocus();
    });
}

/// Shows the time and the reason of a wait. The usual wait of three seconds is not shown.
void MainWindow::showWait(const QDateTime &until, WaitReason reason, const std::optional<Error> &error)
{
    const QString time = QLocale().toString(until.toLocalTime().time(), u"HH:mm:ss"_s);
    if (error) {
        //: %1 is a time of day, %2 a sentence that says why
        m_activity->setText(tr("Next try at %1: %2").arg(time, errorText(*error)));
    } else if (reason == WaitReason::OtherProgram) {
        //: %1 is a time of day
        m_activity->setText(
            tr("Another Daily Papers is using arXiv; waiting until %1 at the latest").arg(time));
    } else if (reason == WaitReason::AskedToWait) {
        //: %1 is a time of day
        m_activity->setText(tr("arXiv has asked to wait until %1").arg(time));
    } else {
        return;
    }
    m_status->hide(); // makes room for the reason of the wait
}

void MainWindow::refreshAll()
{
    refreshKeywords(shownKeywords());
}

QDateTime MainWindow::oldestRefresh() const
{
    QDateTime oldest;
    for (const KeywordState &state : m_states) {
        if (!state.refreshed.isValid())
            return {};
        if (!oldest.isValid() || state.refreshed < oldest)
            oldest = state.refreshed;
    }
    return oldest;
}

bool MainWindow::isAnythingDue() const
{
    return std::any_of(m_states.cbegin(), m_states.cend(), [this](const KeywordState &state) {
        return state.coverage.resumeFrom.isValid()
            || RefreshService::isDue(state.keyword, state.refreshed, m_desk.clock().now());
    });
}

void MainWindow::refreshAllAnyway()
{
    refreshKeywords(shownKeywords(), RefreshService::Insist::Yes);
}

void MainWindow::refreshKeywords(const QList<Keyword> &keywords, RefreshService::Insist insist)
{
    if (m_lost) // fetched papers could not be stored
        return tellLost(*m_lost);
    if (keywords.isEmpty())
        m_desk.refresh().startStarred(insist); // starred papers may have no keyword any more
    else
        m_desk.refresh().start(keywords, insist);
    updateActions();
}

void MainWindow::fill(const Keyword &keyword, QDate backTo)
{
    if (m_lost)
        return tellLost(*m_lost);
    m_desk.refresh().fill(keyword, backTo);
    updateActions();
}

void MainWindow::askFillBack()
{
    const KeywordPage *page = currentPage();
    if (!page)
        return;
    const KeywordState state = page->state();
    auto *dialog =
        new FillDialog(state.keyword.name, state.coverage.completeFrom(), m_desk.clock().today(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, state, dialog] { fill(state.keyword, dialog->day()); });
    dialog->open();
}

/// Explains why there are no new papers, and when the next ones are due.
QString MainWindow::announcementSentence() const
{
    const QDateTime now = m_desk.clock().now();
    const QDateTime next = calendar::nextAnnouncement(now);
    const QString when = QLocale().toString(
        next.toLocalTime(), tr("dddd HH:mm", "a day of the week and a time of day, as Qt writes them"));
    const QDate today = calendar::easternDay(now);
    calendar::Evening evening = calendar::evening(today);
    // Before the announcement of this evening, the evening before explains the lack of papers: on a Sunday,
    // Saturday's.
    if (evening == calendar::Evening::Announcement
        && calendar::easternDay(calendar::lastAnnouncement(now)) != today)
        evening = calendar::evening(today.addDays(-1));
    switch (evening) {
    case calendar::Evening::Weekend:
        //: %1 is a day of the week and a time of day
        return tr("arXiv announces nothing on Fridays and Saturdays; the next announcement is due on %1.")
            .arg(when);
    case calendar::Evening::Holiday:
        //: %1 is a day of the week and a time of day
        return tr("arXiv has a holiday; the next announcement is due on %1.").arg(when);
    default:
        //: %1 is a day of the week and a time of day
        return tr("The next announcement of arXiv is due on %1.").arg(when);
    }
}

void MainWindow::keywordFinished(const RefreshReport &report)
{
    for (KeywordPage *page : pages()) {
        if (page->state().keyword.id == report.keyword.id) {
            page->setFetching(false);
            page->setLastError(report.error);
        }
        if (page->state().keyword.id == report.keyword.id && page->isLoaded())
            page->reload();
    }
    for (PapersPage *page : allPages()) // a paper in another tab may have a new version
        if (page->isBuilt())
            page->model()->forget(report.changes.revised + report.changes.amended);
    if (!report.changes.added.isEmpty())
        for (LibraryPage *page : libraryPages())
            if (page->isLoaded())
                page->reload();
    loadTabs();
}

void MainWindow::refreshFinished(const QList<RefreshReport> &reports)
{
    updateBusy();
    m_status->show();
    int added = 0, revised = 0, skipped = 0, withdrawn = 0, late = 0;
    bool asked = false;
    QStringList names;
    std::optional<Error> cause, versionsError;
    bool cancelled = false;
    for (const RefreshReport &report : reports) {
        added += report.changes.newCount();
        revised += int(report.changes.revised.size());
        withdrawn += int(report.changes.withdrawn.size());
        late += int(report.changes.late.size());
        skipped += int(report.skipped.size());
        asked = asked || !report.notDue;
        if (report.versionsError)
            versionsError = report.versionsError;
        if (!report.error)
            continue;
        if (report.error->kind == ErrorKind::Cancelled) {
            cancelled = true;
            continue;
        }
        if (report.error->kind == ErrorKind::KeywordRemoved)
            continue; // its tab disappears too, and the removal was intended
        if (!report.isOfOtherPapers)
            m_failed << report.keyword;
        names << (report.isOfOtherPapers ? tr("Starred papers") : u"“"_s + report.keyword.name + u"”"_s);
        if (!cause)
            cause = report.error;
    }
    for (KeywordPage *page : pages()) {
        page->setFetching(false);
        page->setBusy(false);
    }
    if (cause)
        //: %1 is a list of keywords, %2 a sentence that says why they could not be fetched
        m_errorBar->showError(
            tr("%1: %2").arg(QLocale().createSeparatedList(names), errorText(*cause)), true);
    else if (versionsError)
        //: %1 is a sentence that says why
        m_errorBar->showError(
            tr("Older papers were not checked for new versions: %1 The next refresh checks them.")
                .arg(errorText(*versionsError)),
            true);
    QStringList parts{tr("%Ln new paper(s)", nullptr, added)};
    if (revised > 0)
        //: a count within a sentence
        parts << tr("%Ln revised", nullptr, revised);
    if (withdrawn > 0)
        //: papers that their authors have withdrawn; a count within a sentence
        parts << tr("%Ln withdrawn", nullptr, withdrawn);
    if (late > 0)
        //: papers that arXiv showed later than it should have; a count within a sentence
        parts << tr("%Ln late", nullptr, late);
    if (skipped > 0)
        //: entries of an answer that could not be used
        parts << tr("%Ln unusable", nullptr, skipped);
    if (cancelled)
        //: %1 is a list of counts such as "3 new papers, 1 revised"
        statusBar()->showMessage(tr("Stopped: %1").arg(QLocale().createSeparatedList(parts)), 10000);
    else if (!asked)
        //: %1 is a sentence that says when arXiv's next announcement is due
        statusBar()->showMessage(tr("Nothing new since the last refresh. %1 Shift+F5 asks all the same.")
                                     .arg(announcementSentence()),
            20000);
    else if (!cause && parts.size() == 1 && added == 0)
        //: %1 is a sentence that says when arXiv's next announcement is due
        statusBar()->showMessage(tr("No new papers. %1").arg(announcementSentence()), 20000);
    else if (!cause || added > 0)
        //: %1 is a list of counts such as "3 new papers, 1 revised"
        statusBar()->showMessage(tr("Refreshed: %1").arg(QLocale().createSeparatedList(parts)), 10000);
    emit refreshed(reports);
    updateActions();
    loadTabs();
}

} // namespace dp
