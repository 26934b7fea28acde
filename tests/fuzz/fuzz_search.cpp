// Fuzz target for search texts (text/searchterms, library/searchindex, library/search), with a real full-text
// index. No input may cause an error. The count must be the number of results. The texts of each result must
// contain every term. A paper whose text is exactly the search text must be found.
#include "fuzz/fuzz.h"
#include "library/papers.h"
#include "library/search.h"
#include "library/searchindex.h"
#include "library/searchmatch.h"
#include "library/transaction.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "text/readable.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using dp::SearchTerm;

namespace {

QList<dp::Paper> storedPapers()
{
    QList<dp::Paper> papers =
        dp::test::somePapers({u"2502.20780v1"_s, u"2502.18411v2"_s, u"hep-th/9901001v1"_s});
    papers[0].title = u"Reward models for large language models"_s;
    papers[0].abstract = u"Über naïve Łukasz, 50% of $\\alpha$-stable models; the model's e-mail: a.b@c.de"_s;
    papers[1].title = u"大语言模型 🙂 Привет ΑΒΓ ﬁne ǅ İstanbul ß"_s;
    papers[1].comment = u"12 pages, 3 figures"_s;
    papers[2].authors = QStringList{u"Paul Erdős"_s, u"A. Person"_s};
    return papers;
}

dp::Library &library()
{
    static const std::unique_ptr<dp::Library> library = [] {
        auto made = dp::test::newLibrary({u"MLLM"_s});
        dp::Papers papers(*made);
        const auto stored = papers.store(
            storedPapers(), 1, dp::Source::Feed, QDateTime(QDate(2025, 3, 3), QTime(8, 0), Qt::UTC));
        DP_RULE(stored.ok(), stored.error().detail);
        return made;
    }();
    return *library;
}

/// Returns whether each term is in at least one of the paper's readable texts.
bool hasAll(const dp::Paper &paper, const QList<SearchTerm> &terms)
{
    QStringList texts{paper.title, paper.abstract, paper.authors.join(u'\n'), paper.comment};
    for (QString &text : texts)
        text = dp::readable::text(text);
    return std::all_of(terms.begin(), terms.end(), [&](const SearchTerm &term) {
        return std::any_of(texts.begin(), texts.end(),
            [&](const QString &text) { return !dp::searchterms::matches(text, {term}).isEmpty(); });
    });
}

void checkMatches(const QString &text, const QList<SearchTerm> &terms)
{
    qsizetype end = 0;
    for (const auto &range : dp::searchterms::matches(text, terms)) {
        DP_RULE(range.start >= end && range.length > 0 && range.start + range.length <= text.size(), text);
        end = range.start + range.length;
    }
}

void search(const QString &typed, bool typing)
{
    const QList<SearchTerm> terms = dp::searchterms::parse(typed, typing);
    const QString asked = dp::searchmatch::of(dp::SearchExpression::ofTerms(terms));
    DP_RULE(terms.isEmpty() == asked.isEmpty(), typed);
    dp::Search index(library());
    const auto never = [] {
        return false;
    };
    const auto newest = index.newest(terms, 0, 0);
    const auto best = index.best(terms, 10, never);
    const auto count = index.count(terms, never);
    DP_RULE(newest.ok() && best.ok() && count.ok(), asked);
    DP_RULE(newest->size() == *count && best->size() == *count, asked);
    DP_RULE(std::is_sorted(newest->begin(), newest->end(), std::greater<>()), asked);
    static const QList<dp::Paper> papers = storedPapers();
    for (const dp::Paper &paper : papers)
        if (newest->contains(paper.id.key()))
            DP_RULE(hasAll(paper, terms), asked + u'\n' + paper.title);
    checkMatches(typed, terms);
}

/// Checks that a search for a text finds a paper with exactly this text. The paper is in the index only
/// during this check.
void findItself(const QString &text)
{
    const QList<SearchTerm> terms = dp::searchterms::parse(text, false);
    if (terms.isEmpty())
        return;
    constexpr qint64 id = 1;
    dp::Transaction transaction(library()); // the destructor rolls back the transaction
    DP_RULE(transaction.begin().ok(), text);
    DP_RULE(dp::SearchIndex(library())
                .add(id, dp::SearchIndex::Prepared{dp::SearchIndex::marked(text), {}, {}, {}})
                .ok(),
        text);
    const auto found = dp::Search(library()).newest(terms, 0, 0);
    DP_RULE(found.ok(), text);
    DP_RULE(found->contains(id), dp::searchmatch::of(dp::SearchExpression::ofTerms(terms)));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = dp::fuzz::bytesOf(data, size);
    const QString typed = QString::fromUtf8(bytes);
    search(typed, false);
    search(typed, true);
    findItself(typed);
    // The window passes UTF-16, which may contain half a surrogate pair.
    search(QString(reinterpret_cast<const QChar *>(bytes.constData()), bytes.size() / 2), true);
    return 0;
}
