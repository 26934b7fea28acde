#include "library/muterules.h"

#include "library/searchindex.h"
#include "library/sqlite/statement.h"
#include "text/readable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::muterules {
namespace {

QStringList foldedWords(const QString &text)
{
    QStringList words;
    searchterms::forEachWord(text, [&](qsizetype start, qsizetype length) {
        words << searchterms::folded(QStringView(text).mid(start, length));
    });
    words.removeAll(QString());
    return words;
}

/// Returns the words of a rule as the full-text index has them, which contains the readable form of TeX.
QStringList wordsOf(const Mute &mute)
{
    return foldedWords(readable::text(mute.text));
}

/// Returns the FTS5 expression of a word or an author; empty: the text has no word.
QString muteExpression(const Mute &mute)
{
    const QStringList words = wordsOf(mute);
    if (words.isEmpty())
        return {};
    return (mute.kind == Mute::Kind::Author ? u"{authors} : (%1)"_s : u"{title abstract comment} : (%1)"_s)
        .arg(SearchIndex::expression({SearchTerm{words}}));
}

/// Returns an SQL condition on the column of categories.
QString categoryCondition(const QString &category)
{
    QString name = category; // has only letters, dots and hyphens
    name.remove(u'\'');
    const QString exactly =
        u"instr(char(10) || categories || char(10), char(10) || '%1' || char(10)) > 0"_s.arg(name);
    return name.contains(u'.')
        ? exactly
        : u"(%1 OR instr(char(10) || categories, char(10) || '%2.') > 0)"_s.arg(exactly, name);
}

/// Returns the SQL that selects the papers, without the verification of authors.
QString selectOf(const Mute &mute, const QString &expression)
{
    if (mute.kind == Mute::Kind::Category)
        return u"SELECT id FROM papers INDEXED BY papers_by_categories WHERE "_s
            + categoryCondition(mute.text);
    QString literal = expression;
    return u"SELECT rowid FROM search WHERE search MATCH '%1'"_s.arg(literal.replace(u'\'', u"''"_s));
}

/// Returns whether one of the names contains these words side by side.
bool hasName(const QString &authors, const QStringList &words)
{
    const QStringList names = authors.split(u'\n');
    return std::any_of(names.cbegin(), names.cend(), [&](const QString &name) {
        const QStringList parts = foldedWords(readable::text(name));
        return std::search(parts.cbegin(), parts.cend(), words.cbegin(), words.cend()) != parts.cend();
    });
}

/// The index does not know where a name ends. So the names of papers with several words in their order are
/// compared.
Result<bool> isOneName(Statement &authors, const QStringList &words, qint64 paper)
{
    DP_TRY(authors.bind(paper).run());
    const bool isFound = authors.next() && hasName(authors.text(0), words);
    DP_TRY(authors.outcome());
    authors.finish();
    return isFound;
}

constexpr auto authorsOfPaper = "SELECT authors FROM papers WHERE id = ?"_L1;

} // namespace

Result<Ids> papersOf(Connection &connection, const Mute &mute)
{
    const QString expression = muteExpression(mute);
    Ids ids;
    if (mute.kind != Mute::Kind::Category && expression.isEmpty())
        return ids;
    Statement rows(connection, selectOf(mute, expression));
    DP_TRY(rows.run());
    while (rows.next())
        ids.push_back(rows.integer(0));
    DP_TRY(rows.outcome());
    rows.finish();
    if (const QStringList words = wordsOf(mute); mute.kind == Mute::Kind::Author && words.size() > 1) {
        Statement authors(connection, authorsOfPaper);
        Ids verified;
        for (const qint64 paper : ids) {
            const auto isFound = isOneName(authors, words, paper);
            if (!isFound)
                return isFound.error();
            if (*isFound)
                verified.push_back(paper);
        }
        ids = verified;
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

Result<bool> applies(Connection &connection, const Mute &mute, qint64 paper)
{
    if (mute.kind == Mute::Kind::Category)
        return Statement(connection,
            u"SELECT EXISTS (SELECT 1 FROM papers WHERE id = ? AND %1)"_s.arg(categoryCondition(mute.text)))
            .bind(paper)
            .isTrue();
    const QString expression = muteExpression(mute);
    if (expression.isEmpty())
        return false;
    const auto isFound =
        Statement(connection, u"SELECT EXISTS (%1 AND rowid = ?)"_s.arg(selectOf(mute, expression)))
            .bind(paper)
            .isTrue();
    const QStringList words = wordsOf(mute);
    if (!isFound || !*isFound || mute.kind != Mute::Kind::Author || words.size() < 2)
        return isFound;
    Statement authors(connection, authorsOfPaper);
    return isOneName(authors, words, paper);
}

QString keyOf(const Mute &mute)
{
    return Mute::nameOf(mute.kind) + u':'
        + (mute.kind == Mute::Kind::Category ? mute.text : wordsOf(mute).join(u' '));
}

} // namespace dp::muterules
