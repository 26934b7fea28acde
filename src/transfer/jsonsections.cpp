#include "transfer/jsonsections.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr qsizetype pieceBytes = 256 * 1024;
constexpr qsizetype deepestValue = 100; // maximum number of nested brackets

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

Error JsonSections::problem(const QString &what) const
{
    return {ErrorKind::BadContent, {}, u"line %1: %2"_s.arg(QString::number(m_line), what)};
}

/// Reads the next piece.
Outcome JsonSections::fill()
{
    m_read.removeExamined();
    if (m_read.isTooLong())
        return problem(u"a value has more than 16 MiB"_s);
    const auto read = m_read.read(*m_text, pieceBytes);
    return !read && read.error().kind == ErrorKind::FileCutShort ? problem(u"the file ends too early"_s)
                                                                 : read;
}

/// Returns the next byte, and 0 at the end of the text.
Result<char> JsonSections::peek()
{
    while (m_read.at >= m_read.bytes.size() && !m_read.hasEnded)
        DP_TRY(fill());
    return m_read.at < m_read.bytes.size() ? m_read.bytes[m_read.at] : '\0';
}

Outcome JsonSections::skipBlanks()
{
    for (;;) {
        const auto c = peek();
        if (!c)
            return c.error();
        if (!isSpace(*c))
            return success();
        m_line += *c == '\n';
        ++m_read.at;
    }
}

Outcome JsonSections::expect(char wanted)
{
    DP_TRY(skipBlanks());
    const auto c = peek();
    if (!c)
        return c.error();
    if (*c != wanted)
        return m_read.hasEnded && m_read.at >= m_read.bytes.size()
            ? problem(u"the file ends too early"_s)
            : problem(u"“%1” is expected here"_s.arg(QLatin1Char(wanted)));
    ++m_read.at;
    return success();
}

/// Takes a string with its quotation marks.
Result<QByteArray> JsonSections::takeString()
{
    const bool isOwn = m_read.start < 0;
    if (isOwn)
        m_read.start = m_read.at;
    ++m_read.at;
    for (;;) {
        const auto c = peek();
        if (!c)
            return c.error();
        if (m_read.at >= m_read.bytes.size())
            return problem(u"the file ends inside of a text"_s);
        if (*c == '\n')
            return problem(u"a text has no end"_s);
        ++m_read.at;
        if (*c == '"')
            return isOwn ? m_read.take() : QByteArray();
        if (*c == '\\') {
            DP_TRY(peek());
            ++m_read.at;
        }
    }
}

/// Takes an object or a list with its brackets.
Result<QByteArray> JsonSections::takeNested()
{
    QByteArray open;
    m_read.start = m_read.at;
    do {
        const auto c = peek();
        if (!c)
            return c.error();
        if (m_read.at >= m_read.bytes.size())
            return problem(u"the file ends inside of an object"_s);
        if (*c == '"') {
            const auto text = takeString();
            if (!text)
                return text;
            continue;
        }
        m_line += *c == '\n';
        if (*c == '{' || *c == '[')
            open += *c;
        else if ((*c == '}' && !open.endsWith('{')) || (*c == ']' && !open.endsWith('[')))
            return problem(u"a bracket is closed that is not open"_s);
        else if (*c == '}' || *c == ']')
            open.chop(1);
        if (open.size() > deepestValue)
            return problem(u"brackets nest too deeply"_s);
        ++m_read.at;
    } while (!open.isEmpty());
    return m_read.take();
}

/// Takes a number, or true, false or null.
Result<QByteArray> JsonSections::takeWord()
{
    m_read.start = m_read.at;
    for (;;) {
        const auto c = peek();
        if (!c)
            return c.error();
        if (m_read.at >= m_read.bytes.size() || isSpace(*c) || *c == ',' || *c == '}' || *c == ']')
            return m_read.take();
        ++m_read.at;
    }
}

Result<std::optional<JsonSections::Item>> JsonSections::next()
{
    if (m_state == State::Begin) {
        DP_TRY(fill());
        if (m_read.bytes.startsWith("\xef\xbb\xbf")) // a byte-order mark
            m_read.at = 3;
        DP_TRY(expect('{'));
        m_state = State::FirstKey;
    }
    if (m_state == State::FirstRecord || m_state == State::AfterRecord)
        return atRecord();
    return m_state == State::End ? atEnd() : atKey();
}

Result<std::optional<JsonSections::Item>> JsonSections::atKey()
{
    DP_TRY(skipBlanks());
    const auto c = peek();
    if (!c)
        return c.error();
    if (*c == '}') {
        ++m_read.at;
        m_state = State::End;
        return atEnd();
    }
    if (m_state == State::AfterValue)
        DP_TRY(expect(','));
    DP_TRY(expect('"'));
    --m_read.at;
    const auto key = takeString();
    if (!key)
        return key.error();
    m_section = QJsonDocument::fromJson('[' + *key + ']').array().at(0).toString();
    if (m_sections.contains(m_section))
        return problem(u"“%1” occurs twice"_s.arg(m_section.left(40)));
    m_sections << m_section;
    DP_TRY(expect(':'));
    DP_TRY(skipBlanks());
    const auto first = peek();
    if (!first)
        return first.error();
    Item item{Item::Kind::Value, m_section, {}, m_line, 0};
    if (*first == '[') {
        ++m_read.at;
        m_record = 0;
        m_state = State::FirstRecord;
        item.kind = Item::Kind::Start;
        return std::optional(item);
    }
    const auto value = *first == '{' ? takeNested() : *first == '"' ? takeString() : takeWord();
    if (!value)
        return value.error();
    item.json = *value;
    m_state = State::AfterValue;
    return std::optional(item);
}

Result<std::optional<JsonSections::Item>> JsonSections::atRecord()
{
    DP_TRY(skipBlanks());
    const auto c = peek();
    if (!c)
        return c.error();
    if (*c == ']') {
        ++m_read.at;
        m_state = State::AfterValue;
        return next();
    }
    if (m_state == State::AfterRecord)
        DP_TRY(expect(','));
    DP_TRY(expect('{'));
    --m_read.at;
    Item item{Item::Kind::Record, m_section, {}, m_line, ++m_record};
    const auto json = takeNested();
    if (!json)
        return json.error();
    item.json = *json;
    m_state = State::AfterRecord;
    return std::optional(item);
}

Result<std::optional<JsonSections::Item>> JsonSections::atEnd()
{
    DP_TRY(skipBlanks());
    const auto c = peek();
    if (!c)
        return c.error();
    if (m_read.at < m_read.bytes.size())
        return problem(u"there is more text after the end"_s);
    return std::optional<Item>();
}

} // namespace dp
