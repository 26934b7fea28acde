#include "gui/widgets/keywordpage.h"

#include "arxiv/query.h"
#include "gui/coveragetext.h"
#include "gui/models/papersmodel.h"
#include "gui/widgets/emptypage.h"
#include "gui/widgets/gapbar.h"
#include "gui/widgets/paperstable.h"
#include "text/errortext.h"

#include <QLocale>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {

KeywordPage::KeywordPage(Desk &desk, const KeywordState &state, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_state(state)
    , m_model(new PapersModel(desk.reader(), this))
    , m_table(new PapersTable(this))
    , m_gaps(new GapBar(this))
    , m_empty(new EmptyPage(this))
    , m_stack(new QStackedLayout)
{
    setObjectName(u"keywordPage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_gaps);
    layout->addLayout(m_stack, 1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    connect(m_model, &PapersModel::orderRequested, this, [this](int column, Qt::SortOrder order) {
        m_sortColumn = column;
        m_sortOrder = order;
        reload();
    });
    m_table->setPapers(m_model);
    m_gaps->say(coveragetext::gaps(m_state.coverage));
    connect(m_gaps, &GapBar::fillRequested, this, [this] { emit fillRequested(m_state.keyword); });
    connect(m_empty, &EmptyPage::actionRequested, this, [this] { emit refreshRequested(m_state.keyword); });
    connect(&m_desk, &Desk::marking, m_model, [this](const QList<qint64> &ids, Mark mark) {
        m_model->showMark(
            ids, mark == Mark::Read || mark == Mark::Unread, mark == Mark::Read || mark == Mark::Starred);
    });
    connect(&m_desk, &Desk::marked, m_model, &PapersModel::forget);
    updateEmptyPage();
}

void KeywordPage::setState(const KeywordState &state)
{
    m_state = state;
    m_gaps->say(coveragetext::gaps(state.coverage));
    updateEmptyPage();
}

void KeywordPage::reload()
{
    ShelfQuery query;
    query.keywordId = m_state.keyword.id;
    query.key = PapersModel::sortKey(m_sortColumn);
    query.descending = m_sortColumn < 0 || m_sortOrder == Qt::DescendingOrder;
    if (m_sortColumn < 0 && m_desk.settings().text(Setting::ListOrder) == "updated"_L1)
        query.key = SortKey::Updated;
    // An unread one is what one sorts by the dot for: it comes first where the arrow says "most".
    if (query.key == SortKey::Read)
        query.descending = !query.descending;
    m_desk.writer().post(
        this, [query](Library &library) { return Shelf(library.connection()).ids(query); },
        [this, generation = ++m_generation](Result<QList<qint64>> ids) {
            if (generation != m_generation)
                return;
            if (!ids) {
                emit m_desk.failed(ids.error());
                return;
            }
            m_loaded = true;
            m_model->setIds(*ids);
            updateEmptyPage();
            emit loaded();
        });
}

void KeywordPage::setFetching(bool fetching)
{
    m_fetching = fetching;
    updateEmptyPage();
}

void KeywordPage::setBusy(bool busy)
{
    m_gaps->setBusy(busy);
}

void KeywordPage::setLastError(const std::optional<Error> &error)
{
    m_lastError = error;
    updateEmptyPage();
}

void KeywordPage::updateEmptyPage()
{
    const bool empty = m_loaded && m_model->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    if (!empty)
        return;
    if (m_fetching)
        m_empty->say(tr("Fetching …"), tr("The newest papers are on their way from arXiv."));
    else if (m_lastError && m_lastError->kind != ErrorKind::Cancelled)
        m_empty->say(tr("Nothing could be fetched"), errorText(*m_lastError), tr("Try again"));
    else if (!m_state.refreshed.isValid())
        m_empty->say(tr("Not fetched yet"),
            tr("Fetch the newest papers from arXiv to fill this tab; it takes some seconds."),
            tr("Fetch now"));
    else
        //: %1 is a query in arXiv's own syntax
        m_empty->say(tr("arXiv has no such papers"),
            tr("Nothing was found for: %1\nTry another word or other categories in the settings.")
                .arg(query::forKeyword(m_state.keyword)),
            tr("Fetch again"));
}

QString KeywordPage::summary() const
{
    const QString papers = tr("%n paper(s)", nullptr, m_state.papers);
    //: a count within a sentence: 12 unread
    const QString unread = tr("%n unread", nullptr, m_state.unread);
    if (!m_state.refreshed.isValid())
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
    if (local.date() == m_desk.clock().today())
        //: %1 is a number of papers, %2 how many of them are unread, %3 a time of day
        return tr("%1, %2; updated today at %3").arg(papers, unread, time);
    //: %1 is a number of papers, %2 how many of them are unread, %3 a date, %4 a time of day
    return tr("%1, %2; updated on %3 at %4")
        .arg(papers, unread, QLocale().toString(local.date(), QLocale::LongFormat), time);
}

} // namespace dp
