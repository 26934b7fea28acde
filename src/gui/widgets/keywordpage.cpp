#include "gui/widgets/keywordpage.h"

#include "arxiv/query.h"
#include "gui/coveragetext.h"
#include "gui/models/papersmodel.h"
#include "gui/widgets/emptypage.h"
#include "gui/widgets/gapbar.h"
#include "gui/widgets/paperstable.h"
#include "text/errortext.h"

#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {

KeywordPage::KeywordPage(Desk &desk, const KeywordState &state, QWidget *parent)
    : PapersPage(desk, parent)
    , m_state(state)
{
    setObjectName(u"keywordPage"_s);
    sayGaps();
}

void KeywordPage::sayGaps()
{
    const QString sentence = coveragetext::gaps(m_state.coverage);
    if (!m_gaps && !sentence.isEmpty()) {
        m_gaps = new GapBar(this);
        m_gaps->setBusy(m_busy);
        column()->insertWidget(0, m_gaps);
        connect(m_gaps, &GapBar::fillRequested, this, [this] { emit fillRequested(m_state.keyword); });
    }
    if (m_gaps)
        m_gaps->say(sentence);
}

void KeywordPage::setState(const KeywordState &state)
{
    m_state = state;
    sayGaps();
    updateEmptyPage();
}

PaperQuery KeywordPage::ownQuery() const
{
    PaperQuery query;
    query.keywordId = m_state.keyword.id;
    if (desk().settings().text(Setting::ListOrder) == "updated"_L1)
        query.key = SortKey::Updated;
    return query;
}

std::optional<Result<PagedIdList>> KeywordPage::windowOf(const PaperQuery &query) const
{
    if (m_state.papers <= PapersModel::wholeListLimit || query.key != SortKey::Submitted || !query.descending)
        return std::nullopt;
    return PagedIdList::ofKeyword(desk().reader(), query.keywordId);
}

void KeywordPage::setFetching(bool fetching)
{
    m_fetching = fetching;
    updateEmptyPage();
}

void KeywordPage::setBusy(bool busy)
{
    m_busy = busy;
    if (m_gaps)
        m_gaps->setBusy(busy);
}

void KeywordPage::setLastError(const std::optional<Error> &error)
{
    m_lastError = error;
    updateEmptyPage();
}

void KeywordPage::sayWhyEmpty(EmptyPage &page)
{
    if (m_fetching)
        page.say(tr("Fetching …"), tr("The newest papers are on their way from arXiv."));
    else if (m_lastError && m_lastError->kind != ErrorKind::Cancelled)
        page.say(tr("Nothing could be fetched"), errorText(*m_lastError), tr("Try again"));
    else if (!m_state.refreshed.isValid())
        page.say(tr("Not fetched yet"),
            tr("Fetch the newest papers from arXiv to fill this tab; it takes some seconds."),
            tr("Fetch now"));
    else
        //: %1 is a query in arXiv's own syntax
        page.say(tr("arXiv has no such papers"),
            tr("Nothing was found for: %1\nTry another word or other categories in the settings.")
                .arg(query::forKeyword(m_state.keyword)),
            tr("Fetch again"));
}

QString KeywordPage::summary() const
{
    const QString papers = tr("%Ln paper(s)", nullptr, m_state.papers);
    //: a count within a sentence: 12 unread
    const QString unread = tr("%Ln unread", nullptr, m_state.unread);
    if (!m_state.refreshed.isValid() || m_state.refreshed > desk().clock().now())
        //: %1 is a number of papers, %2 how many of them are unread
        return tr("%1, %2; not fetched from arXiv yet").arg(papers, unread);
    const QString known = coveragetext::complete(m_state.coverage);
    const QString sentence = updatedSentence(papers, unread);
    //: %1 is a sentence such as "100 papers, 12 unread; updated today at 08:10", %2 such as "complete since 3
    //: March"
    return known.isEmpty() ? sentence : tr("%1; %2").arg(sentence, known);
}

QString KeywordPage::updatedSentence(const QString &papers, const QString &unread) const
{
    const QDateTime local = m_state.refreshed.toLocalTime();
    const QString time = QLocale().toString(local.time(), QLocale::ShortFormat);
    if (local.date() == desk().clock().today())
        //: %1 is a number of papers, %2 how many of them are unread, %3 a time of day
        return tr("%1, %2; updated today at %3").arg(papers, unread, time);
    //: %1 is a number of papers, %2 how many of them are unread, %3 a date, %4 a time of day
    return tr("%1, %2; updated on %3 at %4")
        .arg(papers, unread, QLocale().toString(local.date(), QLocale::LongFormat), time);
}

} // namespace dp
