#include "exchange/bibtexreader.h"

#include "base/plaintext.h"

#include <QRegularExpression>
#include <QStringView>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace dp::bibtex {
namespace {

constexpr int mostFields = 200; // of an entry
constexpr qsizetype longestName = 200; // of a type, a key or a field

bool isNameChar(QChar c)
{
    return !c.isSpace() && !u"{}(),=#\"%'@"_s.contains(c);
}

class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
        , m_expandable(4 * text.size() + 1024 * 1024)
    {
        for (const auto &[name, value] :
            {std::pair("jan"_L1, "1"_L1), std::pair("feb"_L1, "2"_L1), std::pair("mar"_L1, "3"_L1),
                std::pair("apr"_L1, "4"_L1), std::pair("may"_L1, "5"_L1), std::pair("jun"_L1, "6"_L1),
                std::pair("jul"_L1, "7"_L1), std::pair("aug"_L1, "8"_L1), std::pair("sep"_L1, "9"_L1),
                std::pair("oct"_L1, "10"_L1), std::pair("nov"_L1, "11"_L1), std::pair("dec"_L1, "12"_L1)})
            m_strings.insert(name, value);
    }

    Found run()
    {
        for (qsizetype at = m_text.indexOf(u'@'); at >= 0; at = m_text.indexOf(u'@', m_at)) {
            m_line += int(QStringView(m_text).mid(m_counted, at - m_counted).count(u'\n'));
            m_counted = at;
            m_at = at + 1;
            readItem();
        }
        return m_found;
    }

private:
    QChar here() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }

    void skipBlanks()
    {
        // Many programs accept a line that begins with % between the fields.
        while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == u'%')) {
            if (m_text[m_at] == u'%') {
                const qsizetype end = m_text.indexOf(u'\n', m_at);
                m_at = end < 0 ? m_text.size() : end;
            } else {
                ++m_at;
            }
        }
    }

    bool take(QChar c)
    {
        skipBlanks();
        if (here() != c)
            return false;
        ++m_at;
        return true;
    }

    QString name()
    {
        skipBlanks();
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_at - begin < longestName && isNameChar(m_text[m_at]))
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    void readItem()
    {
        const qsizetype begin = m_at;
        const QString type = name().toLower();
        skipBlanks();
        if (type.isEmpty() || type == "comment"_L1 || (here() != u'{' && here() != u'('))
            return; // text between entries, such as an e-mail address
        const QChar closing = here() == u'{' ? u'}' : u')';
        ++m_at;
        QString problem;
        if (type == "preamble"_L1)
            problem = value() && take(closing) ? QString() : u"the preamble is not complete"_s;
        else if (type == "string"_L1)
            problem = readString(closing);
        else
            problem = readEntry(type, closing);
        if (problem.isEmpty())
            return;
        m_found.problems << u"line %1: %2"_s.arg(m_line).arg(problem);
        m_at = std::max(begin, std::min(m_at, nextEntry(begin)));
    }

    /// Returns whether the @ at this position is the first sign of its line, and a type and a bracket follow.
    bool beginsEntry(qsizetype at) const
    {
        qsizetype before = at - 1;
        while (before >= 0 && (m_text[before] == u' ' || m_text[before] == u'\t'))
            --before;
        qsizetype after = at + 1;
        while (after < m_text.size() && m_text[after].isLetter())
            ++after;
        const bool isNamed = after > at + 1;
        while (after < m_text.size() && (m_text[after] == u' ' || m_text[after] == u'\t'))
            ++after;
        return isNamed && (before < 0 || m_text[before] == u'\n') && after < m_text.size()
            && (m_text[after] == u'{' || m_text[after] == u'(');
    }

    /// Returns the position of the next line that begins an entry. Each part of the text is searched once.
    qsizetype nextEntry(qsizetype from)
    {
        if (m_next < from) {
            m_next = m_text.indexOf(u'@', from);
            while (m_next >= 0 && !beginsEntry(m_next))
                m_next = m_text.indexOf(u'@', m_next + 1);
            if (m_next < 0)
                m_next = m_text.size();
        }
        return m_next;
    }

    QString readString(QChar closing)
    {
        const QString own = name().toLower();
        if (own.isEmpty() || !take(u'='))
            return u"a string without a name or a value"_s;
        const auto text = value();
        if (!text || !take(closing))
            return u"the string \"%1\" is not complete"_s.arg(own.left(40));
        m_strings.insert(own, text->isEmpty() ? u""_s : *text);
        return {};
    }

    QString readEntry(const QString &type, QChar closing)
    {
        BibtexEntry entry{type, {}, {}, m_line};
        skipBlanks();
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_at - begin < longestName && m_text[m_at] != u','
            && m_text[m_at] != u'\n' && m_text[m_at] != closing)
            ++m_at;
        entry.key = plaintext::cleaned(m_text.mid(begin, m_at - begin)).simplified();
        while (take(u',')) {
            skipBlanks();
            if (here() == closing)
                break;
            const QString field = name().toLower();
            if (field.isEmpty() || !take(u'=') || entry.fields.size() >= mostFields)
                return u"the entry \"%1\" has a field without a name or a value"_s.arg(entry.key.left(40));
            const auto text = value();
            if (!text)
                return u"the field \"%1\" of the entry \"%2\" has no end"_s.arg(
                    field.left(40), entry.key.left(40));
            if (!entry.fields.contains(field)) // BibTeX uses the first one
                entry.fields.insert(field, *text);
        }
        if (!take(closing))
            return u"the entry \"%1\" has no end"_s.arg(entry.key.left(40));
        m_found.entries << entry;
        return {};
    }

    std::optional<QString> value()
    {
        QString text;
        do {
            skipBlanks();
            if (here() == u'{' || here() == u'"') {
                const auto part = delimited();
                if (!part)
                    return std::nullopt;
                text += *part;
            } else {
                const QString word = name();
                if (word.isEmpty())
                    return std::nullopt;
                // Strings that contain strings could use up the memory.
                const QString known = m_strings.value(word.toLower());
                if (known.size() > m_expandable)
                    return std::nullopt;
                m_expandable -= known.size();
                text += known.isNull() ? word : known;
            }
            if (text.size() > longestValue)
                return std::nullopt;
        } while (take(u'#'));
        return plaintext::cleaned(text).simplified();
    }

    /// Reads a value in braces or in quotation marks. A line that begins another entry ends a value without
    /// an end, so that an entry costs only itself.
    std::optional<QString> delimited()
    {
        const bool isQuoted = here() == u'"';
        const qsizetype begin = ++m_at, limit = nextEntry(begin);
        int depth = 0;
        for (; m_at < limit; ++m_at) {
            const QChar c = m_text[m_at];
            if (depth == 0 && c == (isQuoted ? u'"' : u'}'))
                return m_text.mid(begin, m_at++ - begin);
            depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
            if (depth < 0)
                return std::nullopt;
        }
        return std::nullopt;
    }

    static constexpr qsizetype longestValue = 1024 * 1024;

    const QString &m_text;
    QHash<QString, QString> m_strings; // values are not null
    qsizetype m_expandable; // characters that names of strings may still add to the text
    Found m_found;
    qsizetype m_at = 0;
    qsizetype m_counted = 0; // position up to which lines are counted
    qsizetype m_next = -1; // see nextEntry()
    int m_line = 1;
};

} // namespace

Found read(const QString &text)
{
    return Reader(text).run();
}

bool looksLikeBibtex(const QByteArray &utf8)
{
    constexpr qsizetype enough = 64 * 1024;
    static const QRegularExpression entry(
        uR"(^[ \t]*@[A-Za-z]+[ \t]*[{(]\s*(?:[^\s,{}"]*\s*,\s*[A-Za-z][\w-]*\s*=|[A-Za-z][\w-]*\s*=\s*["{]))"_s,
        QRegularExpression::MultilineOption);
    const QString start = QString::fromUtf8(utf8.left(enough));
    const auto match = entry.match(start);
    // An example in a page in Markdown is between fences.
    return match.hasMatch() && !QStringView(start).left(match.capturedStart()).contains(u"```");
}

} // namespace dp::bibtex
