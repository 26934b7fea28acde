#include "arxiv/headingtokens.h"

#include "base/keyword.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace dp::query {
namespace {

/// A token and the position after it in the text.
struct Read {
    Token token;
    qsizetype end = 0;
};

/// Returns the token for a word. Operators must be in capitals. In lower case they are words of a phrase
/// (`search and rescue`).
Token tokenOf(const QString &word)
{
    if (word == "AND"_L1 || word == "&&"_L1)
        return {Token::Kind::And, word};
    if (word == "OR"_L1 || word == "|"_L1 || word == "||"_L1)
        return {Token::Kind::Or, word};
    if (word == "NOT"_L1 || word == "ANDNOT"_L1)
        return {Token::Kind::Not, word};
    return {Token::Kind::Word, word};
}

/// Reads `ti:word` or `ti:"a phrase"` with one of arXiv's prefixes. Source:
/// https://info.arxiv.org/help/api/user-manual.html, 5.1
std::optional<Read> fieldAt(const QString &text, qsizetype at)
{
    static constexpr std::array prefixes{
        "ti:"_L1, "au:"_L1, "abs:"_L1, "co:"_L1, "jr:"_L1, "cat:"_L1, "rn:"_L1, "id:"_L1};
    const QStringView rest = QStringView(text).mid(at);
    const auto prefix = std::find_if(
        prefixes.begin(), prefixes.end(), [&](QLatin1StringView one) { return rest.startsWith(one); });
    if (prefix == prefixes.end())
        return std::nullopt;
    const QStringView value = rest.mid(prefix->size(), Keyword::maximumLength);
    const bool isQuoted = value.startsWith(u'"') || value.startsWith(u'\u201c');
    const QStringView ends = isQuoted ? u"\"\u201d" : u" ()|\"\u201c";
    const auto end =
        std::find_if(value.begin() + isQuoted, value.end(), [&](QChar c) { return ends.contains(c); });
    if (isQuoted && end == value.end())
        return std::nullopt;
    const qsizetype length = end - value.begin();
    const QString words = phraseOf(value.mid(isQuoted, length - isQuoted).toString());
    if (words.isEmpty())
        return std::nullopt;
    const QString clause = *prefix + (isQuoted ? u"\"%1\""_s : u"%1"_s).arg(words);
    return Read{{Token::Kind::Field, clause}, at + prefix->size() + length + isQuoted};
}

/// Reads a phrase from its opening quotation mark.
Read phraseAt(const QString &text, qsizetype at)
{
    const qsizetype found = text.indexOf(text[at] == u'"' ? u'"' : u'\u201d', at + 1);
    const qsizetype end = found < 0 ? text.size() : found;
    return {{Token::Kind::Phrase, phraseOf(text.mid(at + 1, end - at - 1))}, end + 1};
}

Read wordAt(const QString &text, qsizetype at)
{
    qsizetype end = at;
    int depth = 0;
    while (end < text.size() && !text[end].isSpace() && text[end] != u'|') {
        depth += text[end] == u'(' ? 1 : text[end] == u')' ? -1 : 0;
        if (depth < 0)
            break;
        ++end;
    }
    return {tokenOf(text.mid(at, end - at)), end};
}

Read readAt(const QString &text, qsizetype at)
{
    if (const auto field = fieldAt(text, at))
        return *field;
    const QChar c = text[at];
    if (c == u'(')
        return {{Token::Kind::Open, {}}, at + 1};
    if (c == u')')
        return {{Token::Kind::Close, {}}, at + 1};
    if (c == u'|')
        return {{Token::Kind::Or, {}}, at + 1 < text.size() && text[at + 1] == u'|' ? at + 2 : at + 1};
    if (c == u'"' || c == u'\u201c')
        return phraseAt(text, at);
    return wordAt(text, at);
}

} // namespace

QString phraseOf(const QString &text)
{
    QString phrase = text;
    return phrase.remove(u'"').remove(u'\\').simplified();
}

QList<Token> tokensOf(const QString &text)
{
    QList<Token> tokens;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const Read read = readAt(text, at);
        tokens << read.token;
        at = read.end;
    }
    return tokens;
}

bool hasOperator(const QList<Token> &tokens)
{
    return std::any_of(tokens.cbegin(), tokens.cend(), [](const Token &token) {
        return token.kind == Token::Kind::And || token.kind == Token::Kind::Or
            || token.kind == Token::Kind::Not || token.kind == Token::Kind::Field;
    });
}

} // namespace dp::query
