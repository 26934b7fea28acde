#include "gui/pages/keywordpage.h"

#include "arxiv/query.h"
#include "base/plaintext.h"
#include "base/settings.h"
#include "gui/coveragetext.h"
#include "gui/datetext.h"
#include "gui/pages/defaultorder.h"
#include "gui/pages/emptypage.h"
#include "gui/pages/gapbar.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"
#include "session/refreshjob.h"
#include "text/errortext.h"
#include "text/keywordmatches.h"

#include <QLocale>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

KeywordPage::KeywordPage(PaperLists &lists, Marks &marks, RefreshService &service, RefreshJob &refresh,
    const Settings &settings, const Clock &clock, const KeywordState &state, QWidget *parent)
    : PapersPage(lists, marks, service, parent)
    , m_refresh(refresh)
    , m_settings(settings)
    , m_clock(clock)
    , m_state(state)
{
    setObjectName(u"keywordPage"_s);
    sayGaps();
    // A page without a table shows no text of the refresh. Thousands of tabs are never opened.
    connect(this, &PapersPage::built, this, [this] {
        connect(&m_refresh, &RefreshJob::keywordStarted, this, &KeywordPage::updateEmptyPage);
        connect(&m_refresh, &RefreshJob::reported, this, &KeywordPage::updateEmptyPage);
        connect(&m_refresh, &RefreshJob::progressed, this, &KeywordPage::showWait);
        nameTable();
        updateMatches();
    });
}

void KeywordPage::updateMatches()
{
    if (!isBuilt())
        return;
    model()->setRevisionsIgnored(m_state.keyword.revisions == Keyword::Revisions::Ignored);
    model()->setAbstractTerms(m_settings.flag(Setting::HighlightMatches)
            ? keywordmatches::termsOf(m_state.keyword)
            : QList<SearchTerm>());
    updateAllPapers();
}

/// Updates the empty page when the fetch of this keyword begins to wait or goes on.
void KeywordPage::showWait(const JobProgress &progress)
{
    const QString wait = m_refresh.fetchedKeyword() == m_state.keyword.id && progress.isWaiting
        ? progress.sentence
        : QString();
    if (std::exchange(m_wait, wait) != wait)
        updateEmptyPage();
}

void KeywordPage::nameTable()
{
    if (isBuilt())
        //: %1 is a keyword
        table()->setAccessibleName(tr("Papers of %1").arg(plaintext::isolated(m_state.keyword.name)));
}

void KeywordPage::sayGaps()
{
    const QString sentence = coveragetext::gaps(m_state.coverage);
    if (!m_gaps && !sentence.isEmpty()) {
        m_gaps = new GapBar(this);
        m_gaps->setBusy(m_refresh.isRunning());
        connect(&m_refresh, &RefreshJob::started, m_gaps, [this] { m_gaps->setBusy(true); });
        connect(&m_refresh, &RefreshJob::reported, m_gaps, [this] { m_gaps->setBusy(false); });
        column()->insertWidget(0, m_gaps);
        connect(m_gaps, &GapBar::fillRequested, this, [this] { m_refresh.fill(m_state.keyword); });
    }
    if (m_gaps)
        m_gaps->say(sentence);
}

void KeywordPage::setState(const KeywordState &state)
{
    const auto before = keywordmatches::termsOf(m_state.keyword);
    const Keyword::Revisions policy = m_state.keyword.revisions;
    m_state = state;
    if (keywordmatches::termsOf(state.keyword) != before || state.keyword.revisions != policy)
        updateMatches();
    sayGaps();
    nameTable();
    updateEmptyPage();
}

/// Stores the time before the list is read, so that no paper that arrives meanwhile counts as seen. A list of
/// some papers does not show all papers that have arrived.
void KeywordPage::noteReadTime()
{
    if (!filter().isAny())
        m_readTime = m_clock.now();
}

void KeywordPage::reload()
{
    noteReadTime();
    PapersPage::reload();
}

void KeywordPage::loadNow()
{
    noteReadTime();
    PapersPage::loadNow();
}

void KeywordPage::markAll(Mark mark)
{
    PapersPage::markAll(mark);
    if (mark == Mark::Read && !filter().isAny())
        emit allMarkedRead();
}

PaperQuery KeywordPage::ownQuery() const
{
    PaperQuery query;
    query.keywordId = m_state.keyword.id;
    query.key = defaultSortKey(m_settings);
    return query;
}

bool KeywordPage::isGroupingWanted() const
{
    return m_settings.flag(Setting::GroupByDate);
}

bool KeywordPage::isPaged(const PaperQuery &query) const
{
    const int papers = isMutedShown() ? m_state.storedPapers() : m_state.papers;
    const bool hasIndex =
        query.key == SortKey::Arrived || (query.key == SortKey::Submitted && query.descending);
    return !query.isFiltered() && papers > PapersModel::wholeListLimit && hasIndex;
}

bool KeywordPage::isListChangedBy(const RefreshReport &report) const
{
    return report.keyword.id == m_state.keyword.id && !report.changes.isEmpty();
}

void KeywordPage::showReport(const RefreshReport &report)
{
    if (report.keyword.id == m_state.keyword.id) {
        m_lastError = report.error;
        updateEmptyPage();
    }
    PapersPage::showReport(report);
}

void KeywordPage::emptyPageAction()
{
    m_refresh.refresh({m_state.keyword});
}

void KeywordPage::sayWhyEmpty(EmptyPage &page)
{
    const bool isFetched = m_refresh.fetchedKeyword() == m_state.keyword.id;
    if (isFetched && m_refresh.progress().isWaiting)
        page.say(tr("Waiting…"), m_refresh.progress().sentence);
    else if (isFetched)
        page.say(tr("Fetching…"), tr("New papers will appear here."));
    else if (m_lastError && m_lastError->kind != ErrorKind::Cancelled)
        page.say(tr("Could not fetch papers"), errorText(*m_lastError), tr("Retry"));
    else if (m_state.muted > 0)
        page.say(tr("All papers of this list are muted"),
            tr("To see them, choose Show muted papers in the View menu."));
    else if (!m_state.refreshed.isValid())
        page.say(tr("No papers yet"), tr("Fetch the newest papers from arXiv."), tr("Fetch"));
    else
        page.say(tr("No results on arXiv"), noResultsText(), tr("Fetch again"));
}

QString KeywordPage::noResultsText() const
{
    //: %1 is a query in arXiv's own syntax
    QString text = tr("No papers match this query: %1\nCheck the spelling or the categories.")
                       .arg(query::forKeyword(m_state.keyword));
    for (const Advice &advice : query::advice(m_state.keyword))
        if (mayFindNothing(advice.kind))
            text += u'\n' + adviceText(advice);
    return text;
}

QString KeywordPage::description() const
{
    return plaintext::isolated(m_state.keyword.name) + u'\n' + summary();
}

QString KeywordPage::summary() const
{
    const QString papers = tr("%Ln paper(s)", nullptr, m_state.papers);
    //: a count within a sentence: 12 unread
    const QString unread = tr("%Ln unread", nullptr, m_state.unread);
    if (!m_state.refreshed.isValid() || m_state.refreshed > m_clock.now())
        //: %1 is a number of papers, %2 how many of them are unread
        return tr("%1, %2 · never updated").arg(papers, unread);
    const QString known = coveragetext::complete(m_state.coverage);
    const QString sentence = updatedSentence(papers, unread);
    //: %1 is a text such as "100 papers, 12 unread · updated today, 08:10", %2 such as "complete back to
    //: 3 Mar 2025"
    return known.isEmpty() ? sentence : tr("%1 · %2").arg(sentence, known);
}

QString KeywordPage::updatedSentence(const QString &papers, const QString &unread) const
{
    const QDateTime local = m_state.refreshed.toLocalTime();
    const QString time = QLocale().toString(local.time(), QLocale::ShortFormat);
    if (local.date() == m_clock.today())
        //: %1 is a number of papers, %2 how many of them are unread, %3 a time of day
        return tr("%1, %2 · updated today, %3").arg(papers, unread, time);
    //: %1 is a number of papers, %2 how many of them are unread, %3 a date, %4 a time of day
    return tr("%1, %2 · updated %3, %4").arg(papers, unread, datetext::text(local.date()), time);
}

} // namespace dp

#include "moc_keywordpage.cpp"
