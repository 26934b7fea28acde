#include "exchange/texescape.h"

#include "text/readable.h"
#include "text/texspans.h"

#include <QList>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace dp::texescape {
namespace {

namespace spans = readable::spans;

bool isBalanced(QStringView text)
{
    int open = 0;
    for (const QChar c : text) {
        if (c == u'{')
            ++open;
        else if (c == u'}' && --open < 0)
            return false;
    }
    return open == 0;
}

/// Returns mathematics that can be part of a field; no value: its braces are not balanced.
std::optional<QString> checkedMath(const QString &inner)
{
    // In BibTeX, % and # have no meaning; in TeX, they would end the line or be an error.
    static const QRegularExpression special(u"(?<!\\\\)([%#])"_s);
    QString math = inner;
    math.replace(special, u"\\\\1"_s);
    if (!isBalanced(math))
        math.replace(u"\\{"_s, u"\\lbrace "_s).replace(u"\\}"_s, u"\\rbrace "_s);
    return isBalanced(math) ? std::optional(math) : std::nullopt;
}

// A brace without a partner. BibTeX counts escaped braces too, so the partner follows, but it is not printed.
// pandoc drops \textbraceleft{}, but not these.
constexpr auto loneOpening = "\\{\\vphantom{\\}}"_L1;
constexpr auto loneClosing = "\\vphantom{\\{}\\}"_L1;

constexpr int deepestCommand = 8; // deeper commands are not kept, so that no title can exhaust the stack

class Escaper
{
public:
    Escaper(const QString &text, int depth)
        : m_in(text)
        , m_closing(spans::closingBraces(text))
        , m_lastParenthesis(text.lastIndexOf(u"\\)"_s))
        , m_depth(depth)
    {
    }

    QString run()
    {
        while (m_at < m_in.size())
            step();
        // From the end, so that the other positions stay.
        while (!m_open.isEmpty())
            m_out.replace(m_open.takeLast(), 2, QString(loneOpening));
        return m_out;
    }

private:
    void step()
    {
        const QChar c = m_in[m_at];
        if ((c == u'\\' && (putEscaped() || putParenthesised() || putAccent() || putCommand()))
            || (c == u'{' && (putAccent() || putBracedLetter())) || (c == u'$' && putMath()))
            return;
        put(c);
        ++m_at;
    }

    void put(QChar c)
    {
        switch (c.unicode()) {
        case u'\\': m_out += u"\\textbackslash{}"_s; break;
        case u'~': m_out += u"\\textasciitilde{}"_s; break;
        case u'^': m_out += u"\\textasciicircum{}"_s; break;
        case u'&':
        case u'%':
        case u'$':
        case u'#':
        case u'_':
            m_out += u'\\';
            m_out += c;
            break;
        case u'{':
            m_open << m_out.size();
            m_out += u"\\{"_s;
            break;
        case u'}':
            if (m_open.isEmpty()) {
                m_out += loneClosing;
            } else {
                m_open.removeLast();
                m_out += u"\\}"_s;
            }
            break;
        default: m_out += c;
        }
    }

    /// A character that the authors have escaped.
    bool putEscaped()
    {
        const QString next = m_in.mid(m_at + 1, 1);
        if (next.isEmpty() || !u"&%$#_{}"_s.contains(next))
            return false;
        put(next[0]);
        m_at += 2;
        return true;
    }

    /// Mathematics between \( and \).
    bool putParenthesised()
    {
        if (m_in.mid(m_at, 2) != "\\("_L1 || m_lastParenthesis < m_at)
            return false;
        const qsizetype end = m_in.indexOf(u"\\)"_s, m_at + 2);
        const auto math = end < 0 ? std::nullopt : checkedMath(m_in.mid(m_at + 2, end - m_at - 2));
        if (!math)
            return false;
        m_out += u"\\("_s + *math + u"\\)"_s;
        m_at = end + 2;
        return true;
    }

    /// A letter with an accent such as \'e, \"{o}, \c{c}, {\o}.
    bool putAccent()
    {
        static const QRegularExpression accent(
            uR"((?:\{(?:\\["'`^~=.]\s*|\\[cvuHkrdb]\s+)\\?[A-Za-z]\}|\{\\(?:o|O|l|L|ss|ae|AE|oe|OE|aa|AA|i|j)\})"
            R"(|(?:\\["'`^~=.]\s*|\\[cvuHkrdb](?=[\s{]))\s*(?:\{\\?[A-Za-z]\}|\\[ij](?![A-Za-z])|[A-Za-z]))"
            R"(|\\(?:o|O|l|L|ss|ae|AE|oe|OE|aa|AA)(?![A-Za-z])\s*(?:\{\})?))"_s);
        const auto match = matchHere(accent);
        if (!match.hasMatch())
            return false;
        const QString letter = readable::text(match.captured()).normalized(QString::NormalizationForm_C);
        if (letter.isEmpty() || letter.contains(u'\\') || letter.contains(u'{'))
            return false;
        for (const QChar c : letter)
            put(c);
        m_at += match.capturedLength();
        return true;
    }

    /// A letter in braces inside a word, as in It{ô}: without the braces.
    bool putBracedLetter()
    {
        const auto isLetterAt = [this](qsizetype at) {
            return at >= 0 && at < m_in.size() && m_in[at].isLetter();
        };
        if (!isLetterAt(m_at + 1) || m_in.mid(m_at + 2, 1) != "}"_L1
            || (!isLetterAt(m_at - 1) && !isLetterAt(m_at + 3)))
            return false;
        constexpr qsizetype longestName = 40;
        qsizetype before = m_at - 1;
        while (isLetterAt(before) && m_at - before < longestName)
            --before;
        if (before >= 0 && m_in[before] == u'\\')
            return false; // the braces belong to a command
        put(m_in[m_at + 1]);
        m_at += 3;
        return true;
    }

    /// A text command that each LaTeX knows. Other commands would be errors in a document.
    bool putCommand()
    {
        static const QRegularExpression command(
            u"\\\\(?:emph|text(?:bf|it|rm|sc|sf|tt|superscript|subscript))\\{"_s);
        const auto match = matchHere(command);
        if (!match.hasMatch() || m_depth == deepestCommand)
            return false;
        const qsizetype begin = m_at + match.capturedLength(), end = m_closing[begin - 1];
        if (end < 0)
            return false;
        m_out += match.captured() + Escaper(m_in.mid(begin, end - begin), m_depth + 1).run() + u'}';
        m_at = end + 1;
        return true;
    }

    bool putMath()
    {
        const qsizetype width = m_in.mid(m_at, 2) == "$$"_L1 ? 2 : 1;
        qsizetype end = spans::mathEnd(m_in, m_at, width);
        if (end < 0 && width == 1)
            end = commandMathEnd();
        const auto math = end < 0 ? std::nullopt : checkedMath(m_in.mid(m_at + width, end - m_at - width));
        if (!math)
            return false;
        m_out += u'$' + *math + u'$'; // one sign also for two, because a title is one line
        m_at = end + width;
        return true;
    }

    /// Returns the end of mathematics that contains a command, and that mathEnd() therefore need not doubt.
    qsizetype commandMathEnd() const
    {
        bool hasCommand = false;
        for (qsizetype end = m_at + 1; end < m_in.size(); ++end) {
            if (m_in[end] == u'$')
                return hasCommand ? end : -1;
            if (m_in[end] == u'\\' && ++end < m_in.size())
                hasCommand = hasCommand || m_in[end].isLetter();
        }
        return -1;
    }

    /// Only the next characters are searched, because QRegularExpression reads its whole text for each match.
    QRegularExpressionMatch matchHere(const QRegularExpression &expression) const
    {
        constexpr qsizetype longest = 40;
        return expression.match(m_in.mid(m_at, longest), 0, QRegularExpression::NormalMatch,
            QRegularExpression::AnchorAtOffsetMatchOption);
    }

    const QString m_in;
    const QList<qsizetype> m_closing; // see spans::closingBraces()
    const qsizetype m_lastParenthesis; // position of the last \); -1: there is none
    const int m_depth; // number of the commands around the text
    QString m_out;
    QList<qsizetype> m_open; // positions of the open braces in m_out
    qsizetype m_at = 0;
};

} // namespace

QString text(const QString &text)
{
    return Escaper(text, 0).run();
}

} // namespace dp::texescape
