#include "transfer/jsonrecords.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr qsizetype pieceSize = 1024 * 1024;
constexpr qsizetype startSize = 64 * 1024;
constexpr qsizetype deepest = 1000; // maximum number of nested brackets

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

QByteArray withoutMark(const QByteArray &text)
{
    return text.startsWith("\xef\xbb\xbf") ? text.mid(3) : text;
}

/// Returns the position after the closing quotation mark of the string that begins at `at`; -1: the string is
/// not closed in this text.
qsizetype endOfString(const QByteArray &text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return -1;
}

/// Describes the structure of the first object of a JSON text.
struct Outline {
    QSet<QByteArray> keys; ///< keys of the first object
    QSet<QByteArray> innerKeys; ///< keys of the first object in an array that is a value of the first object
    bool isClosed = false; ///< the text contains the end of the first object
    qsizetype size = 0; ///< number of bytes examined
};

/// Returns the structure of the first object of the text, which must begin with a brace.
Outline outlineOf(const QByteArray &text)
{
    Outline outline;
    QByteArray open;
    bool wasInner = false;
    qsizetype at = 0;
    while (at < text.size() && !outline.isClosed) {
        const char c = text[at];
        if (c == '"') {
            const qsizetype end = endOfString(text, at);
            if (end < 0)
                break;
            qsizetype next = end;
            while (next < text.size() && isBlank(text[next]))
                ++next;
            const bool isKey = next < text.size() && text[next] == ':';
            if (isKey && open == "{")
                outline.keys << text.mid(at + 1, end - at - 2);
            else if (isKey && open == "{[{" && !wasInner)
                outline.innerKeys << text.mid(at + 1, end - at - 2);
            at = end;
            continue;
        }
        if (c == '{' || c == '[') {
            open += c;
        } else if (c == '}' || c == ']') {
            wasInner = wasInner || open == "{[{";
            open.chop(1);
            outline.isClosed = open.isEmpty();
        }
        ++at;
    }
    outline.size = at;
    return outline;
}

bool isPaper(const QSet<QByteArray> &keys)
{
    static const QSet<QByteArray> known{
        "submitter", "authors", "authors_parsed", "versions", "abstract", "categories", "update_date"};
    return keys.contains("id") && keys.contains("title") && keys.intersects(known);
}

/// Returns bytes that were already read from a text, and then the error that followed them or the rest of the
/// text.
class Replayed final : public TextSource
{
public:
    Replayed(const QByteArray &start, const std::optional<Error> &problem, std::unique_ptr<TextSource> rest)
        : m_start(start)
        , m_problem(problem)
        , m_rest(std::move(rest))
    {
    }
    Result<QByteArray> read(qsizetype most) override
    {
        if (!m_start.isEmpty())
            return std::exchange(m_start, {});
        return m_problem ? Result<QByteArray>(*m_problem) : m_rest->read(most);
    }
    double progress() const override { return m_rest->progress(); }

private:
    QByteArray m_start;
    std::optional<Error> m_problem;
    std::unique_ptr<TextSource> m_rest;
};

/// Returns the opening brackets that surround each record of a text with the layout Objects.
QByteArray levelOf(const QByteArray &start)
{
    const QByteArray text = withoutMark(start).trimmed();
    if (text.startsWith('['))
        return "[";
    return isPaper(outlineOf(text).keys) ? "" : "{[";
}

} // namespace

std::optional<JsonRecords::Layout> JsonRecords::layoutOf(const QByteArray &start)
{
    const QByteArray text = withoutMark(start).trimmed();
    if (text.startsWith('[')) {
        const QByteArray inside = text.mid(1).trimmed();
        return inside.startsWith('{') && isPaper(outlineOf(inside).keys) ? std::optional(Layout::Objects)
                                                                         : std::nullopt;
    }
    if (!text.startsWith('{'))
        return std::nullopt;
    const Outline outline = outlineOf(text);
    if (!isPaper(outline.keys))
        return isPaper(outline.innerKeys) ? std::optional(Layout::Objects) : std::nullopt;
    const qsizetype lineEnd = text.indexOf('\n');
    const bool isLine = lineEnd < 0 || (outline.isClosed && lineEnd >= outline.size)
        || isPaper(outlineOf(text.left(lineEnd)).keys);
    return isLine ? Layout::Lines : Layout::Objects;
}

double JsonRecords::progress() const
{
    return m_lines ? m_lines->progress() : m_text ? m_text->progress() : 0;
}

Outcome JsonRecords::begin()
{
    m_hasBegun = true;
    while (m_read.bytes.size() < startSize && !m_read.hasEnded && !m_problem) {
        const auto more = readMore();
        if (!more && m_read.bytes.isEmpty())
            return more;
        if (!more)
            m_problem = more.error();
    }
    m_layout = layoutOf(m_read.bytes.left(startSize)).value_or(Layout::Lines);
    if (m_layout == Layout::Lines) {
        m_lines = std::make_unique<LineSource>(
            std::make_unique<Replayed>(std::exchange(m_read.bytes, {}), m_problem, std::move(m_text)));
        return success();
    }
    m_level = levelOf(m_read.bytes.left(startSize));
    m_read.bytes = withoutMark(m_read.bytes);
    return success();
}

/// Reads the next piece into the buffer.
Outcome JsonRecords::readMore()
{
    m_read.removeExamined();
    if (m_read.isTooLong())
        return Error{ErrorKind::BadContent, {}, u"an object of more than 16 MiB"_s};
    return m_problem ? Outcome(*m_problem) : m_read.read(*m_text, pieceSize);
}

Result<std::optional<QByteArray>> JsonRecords::next()
{
    if (!m_hasBegun)
        DP_TRY(begin());
    return m_lines ? m_lines->next() : nextObject();
}

/// Returns whether a record begins with this character. A record begins inside the brackets that surround the
/// records. It also begins outside all brackets, with a character other than the first of these brackets.
bool JsonRecords::canBegin(char c) const
{
    if (m_read.start >= 0 || isBlank(c) || c == ',' || c == ']' || c == '}')
        return false;
    return m_open == m_level || (m_open.isEmpty() && c != m_level.front());
}

/// Returns whether the current record ends before this character. Used for records without brackets, which
/// are not objects.
bool JsonRecords::isRecordOver(char c) const
{
    return m_read.start >= 0 && m_read.at > m_read.start && m_open.size() == m_depth
        && (c == ',' || c == '{' || c == '[' || c == ']' || c == '}');
}

Result<std::optional<QByteArray>> JsonRecords::taken(qsizetype end)
{
    m_read.at = end;
    return std::optional(m_read.take().trimmed());
}

Result<std::optional<QByteArray>> JsonRecords::atEnd()
{
    if (!m_open.isEmpty())
        return Error{ErrorKind::FileCutShort, {}, u"it ends inside of an object or a list"_s};
    if (m_read.start >= 0)
        return taken(m_read.bytes.size());
    return std::optional<QByteArray>();
}

/// Moves past a string and returns true, if the end of the string is in the buffer. Otherwise reads more
/// bytes and returns false.
Result<bool> JsonRecords::passString()
{
    const qsizetype end = endOfString(m_read.bytes, m_read.at);
    if (end >= 0) {
        m_read.at = end;
        return true;
    }
    if (m_read.hasEnded)
        return Error{ErrorKind::FileCutShort, {}, u"it ends inside of a text"_s};
    DP_TRY(readMore());
    return false;
}

Outcome JsonRecords::passBracket(char bracket)
{
    ++m_read.at;
    if (bracket == '{' || bracket == '[') {
        m_open += bracket;
        if (m_open.size() > deepest)
            return Error{ErrorKind::BadContent, {}, u"brackets nest too deeply"_s};
        return success();
    }
    if (m_open.isEmpty() || m_open.back() != (bracket == '}' ? '{' : '['))
        return Error{ErrorKind::BadContent, {}, u"a bracket is closed that is not open"_s};
    m_open.chop(1);
    return success();
}

Result<std::optional<QByteArray>> JsonRecords::nextObject()
{
    for (;;) {
        if (m_read.at >= m_read.bytes.size()) {
            if (m_read.hasEnded)
                return atEnd();
            DP_TRY(readMore());
            continue;
        }
        const char c = m_read.bytes[m_read.at];
        if (isRecordOver(c))
            return taken(m_read.at);
        if (canBegin(c)) {
            m_read.start = m_read.at;
            m_depth = m_open.size();
        }
        if (c == '"') {
            if (const auto passed = passString(); !passed)
                return passed.error();
        } else if (c == '{' || c == '[' || c == '}' || c == ']') {
            DP_TRY(passBracket(c));
            if (m_read.start >= 0 && m_open.size() == m_depth)
                return taken(m_read.at);
        } else {
            ++m_read.at;
        }
    }
}

} // namespace dp
