#include "library/searchindex.h"

#include "library/commonwords.h"
#include "library/libraryproperties.h"
#include "text/readable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr QChar mark(0xe000); // a private-use character; SQLite's tokenizer treats it as a part of a word

bool isAscii(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 128; });
}

QString quoted(const QString &text, bool isOpen)
{
    return u'"' + text + (isOpen ? u"\" *"_s : u"\""_s); // a word has only letters and digits
}

QString columnOf(SearchTerm::Field field)
{
    switch (field) {
    case SearchTerm::Field::Title: return u"{title} : "_s;
    case SearchTerm::Field::Abstract: return u"{abstract} : "_s;
    case SearchTerm::Field::Authors: return u"{authors} : "_s;
    case SearchTerm::Field::Comment: return u"{comment} : "_s;
    case SearchTerm::Field::Any:
    case SearchTerm::Field::Category: break;
    }
    return {};
}

QString anywhere(const SearchTerm &term)
{
    const QString text = SearchIndex::marked(term.words.join(u' '));
    if (!term.isOpen)
        return quoted(text, false);
    const QString &last = term.words.last();
    // The last word may be only the beginning of a word, so it must not contain the mark.
    QString head = SearchIndex::marked(term.words.mid(0, term.words.size() - 1).join(u' '));
    if (!head.isEmpty())
        head += u' ';
    QStringList either{quoted(head + last, true)};
    for (const QString &word : commonwords::beginningWith(last))
        either << quoted(head + SearchIndex::marked(word), false);
    return either.size() == 1 ? either.first() : u'(' + either.join(u" OR "_s) + u')';
}

} // namespace

SearchIndex::SearchIndex(Connection &connection)
    : m_add(
        connection, u"INSERT INTO search (rowid, title, abstract, authors, comment) VALUES (?, ?, ?, ?, ?)"_s)
    , m_remove(connection,
          u"INSERT INTO search (search, rowid, title, abstract, authors, comment) VALUES ('delete', ?, ?, ?, ?, ?)"_s)
    , m_connection(connection)
{
}

QString SearchIndex::marked(const QString &text, Folding folding)
{
    QString result;
    result.reserve(text.size() + text.size() / 4);
    qsizetype taken = 0, wordEnd = 0;
    // Characters between words that are not ASCII are replaced by spaces. SQLite's tokenizer would treat some
    // of them as letters: private-use characters, and characters that are newer than its Unicode version.
    const auto copyUpTo = [&](qsizetype end) {
        for (; taken < end; ++taken)
            result += text[taken].unicode() < 128 ? text[taken] : QChar(u' ');
    };
    const auto takeWord = [&](qsizetype start, qsizetype length) {
        // Two words without a character between them: at least one of them is a symbol, which is a separate
        // word.
        if (start == wordEnd && start > 0) {
            copyUpTo(start);
            result += u' ';
        }
        wordEnd = start + length;
        const QStringView word = QStringView(text).mid(start, length);
        if (isAscii(word)) {
            if (!commonwords::contains(word))
                return;
            copyUpTo(start + commonwords::shortBeginning);
            result += mark;
            return;
        }
        // The word is folded here, so that a word with an accent gets the mark at the same position as the
        // word without the accent.
        QString bare =
            folding == Folding::Today ? searchterms::folded(word) : searchterms::former::folded(word);
        if (commonwords::contains(bare))
            bare.insert(commonwords::shortBeginning, mark);
        copyUpTo(start);
        result += bare;
        taken = start + length;
    };
    if (folding == Folding::Today)
        searchterms::forEachWord(text, takeWord);
    else
        searchterms::former::forEachWord(text, takeWord);
    copyUpTo(text.size());
    return result;
}

QString SearchIndex::expression(const SearchTerm &term)
{
    return columnOf(term.field) + anywhere(term);
}

SearchIndex::Text SearchIndex::readable(const Text &text)
{
    return {dp::readable::text(text.title), dp::readable::text(text.abstract),
        dp::readable::text(text.authors), dp::readable::text(text.comment)};
}

SearchIndex::Prepared SearchIndex::markedAll(const Text &readable, Folding folding)
{
    return {marked(readable.title, folding), marked(readable.abstract, folding),
        marked(readable.authors, folding), marked(readable.comment, folding)};
}

bool SearchIndex::isPlain(const Text &readable)
{
    return isAscii(readable.title) && isAscii(readable.abstract) && isAscii(readable.authors)
        && isAscii(readable.comment);
}

SearchIndex::Prepared SearchIndex::prepared(const Text &text)
{
    return markedAll(readable(text), Folding::Today);
}

Outcome SearchIndex::readRewriting()
{
    if (m_rewriting)
        return success();
    const auto state = searchrewrite::state(m_connection);
    if (!state)
        return state.error();
    m_rewriting = *state;
    return success();
}

Result<bool> SearchIndex::isUnwritten(qint64 id)
{
    DP_TRY(readRewriting());
    if (m_rewriting->kind == searchrewrite::Kind::None || id >= m_rewriting->below)
        return false;
    Statement find(m_connection, u"SELECT 1 FROM search_rewritten WHERE paper_id = ?"_s);
    DP_TRY(find.bind(id).run());
    const bool isWritten = find.next();
    DP_TRY(find.outcome());
    return !isWritten;
}

Outcome SearchIndex::add(qint64 id, const Prepared &text)
{
    DP_TRY(readRewriting());
    if (m_rewriting->kind != searchrewrite::Kind::None && id < m_rewriting->below) {
        Statement note(m_connection, u"INSERT OR IGNORE INTO search_rewritten (paper_id) VALUES (?)"_s);
        DP_TRY(note.bind(id).run());
    }
    return addAsWritten(id, text);
}

Outcome SearchIndex::remove(qint64 id, const Text &text)
{
    const auto unwritten = isUnwritten(id);
    if (!unwritten)
        return unwritten.error();
    if (!*unwritten)
        return removeAsWritten(id, prepared(text));
    if (m_rewriting->kind == searchrewrite::Kind::Fill)
        return success(); // the index does not contain the paper
    return removeAsWritten(id, markedAll(readable(text), Folding::Former));
}

Outcome SearchIndex::addAsWritten(qint64 id, const Prepared &text)
{
    return m_add.bind(id, text.title, text.abstract, text.authors, text.comment).run();
}

Outcome SearchIndex::removeAsWritten(qint64 id, const Prepared &text)
{
    return m_remove.bind(id, text.title, text.abstract, text.authors, text.comment).run();
}

Outcome SearchIndex::setMemory(Connection &connection, Memory memory)
{
    constexpr int mebibyte = 1024 * 1024;
    const bool much = memory == Memory::Much;
    DP_TRY(connection.execute(u"PRAGMA cache_size = -%1"_s.arg(much ? 64 * 1024 : Connection::cacheKiB)));
    return connection.execute(
        u"INSERT INTO search (search, rank) VALUES ('hashsize', %1)"_s.arg(much ? 64 * mebibyte : mebibyte));
}

Outcome SearchIndex::rebuild()
{
    DP_TRY(m_connection.execute(u"INSERT INTO search (search) VALUES ('delete-all')"_s));
    DP_TRY(searchrewrite::forget(m_connection));
    m_rewriting.reset();
    Statement rows(m_connection, u"SELECT id, title, abstract, authors, comment FROM papers ORDER BY id"_s);
    DP_TRY(rows.run());
    if (!rows.next())
        return rows.outcome();
    DP_TRY(setMemory(m_connection, Memory::Much));
    do
        DP_TRY(add(rows.integer(0), Text{rows.text(1), rows.text(2), rows.text(3), rows.text(4)}));
    while (rows.next());
    DP_TRY(rows.outcome());
    DP_TRY(setMemory(m_connection, Memory::Usual));
    return LibraryProperties(m_connection).set(LibraryProperties::Name::IndexInParts, u"new"_s);
}

} // namespace dp
