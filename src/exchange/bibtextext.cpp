#include "exchange/bibtextext.h"

#include "text/readable.h"
#include "text/texspans.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace dp::bibtextext {
namespace {

namespace spans = readable::spans;

class Decoder
{
public:
    explicit Decoder(const QString &field)
        : m_in(field)
        , m_closing(spans::closingBraces(field))
    {
    }

    QString run()
    {
        while (m_at < m_in.size())
            step();
        return m_out.simplified();
    }

private:
    void step()
    {
        const QChar c = m_in[m_at];
        if ((c == u'\\' && (takeSign() || takeAccent() || takeCommand())) || (c == u'{' && takeAccent())
            || (c == u'$' && takeMath()))
            return;
        ++m_at;
        if (c == u'{' || c == u'}') { // a brace of a command stays
            if (m_kept.contains(m_at - 1))
                m_out += c;
        } else {
            m_out += c == u'~' ? QChar(u' ') : c;
        }
    }

    /// An escaped sign, or the command of a sign.
    bool takeSign()
    {
        static const std::pair<QLatin1StringView, QChar> signs[] = {{"\\textbackslash{}"_L1, u'\\'},
            {"\\textasciitilde{}"_L1, u'~'}, {"\\textasciicircum{}"_L1, u'^'}, {"\\textbraceleft{}"_L1, u'{'},
            {"\\textbraceright{}"_L1, u'}'}, {"\\&"_L1, u'&'}, {"\\%"_L1, u'%'}, {"\\$"_L1, u'$'},
            {"\\#"_L1, u'#'}, {"\\_"_L1, u'_'}, {"\\{"_L1, u'{'}, {"\\}"_L1, u'}'}};
        for (const auto &[command, sign] : signs)
            if (QStringView(m_in).mid(m_at).startsWith(command)) {
                m_out += sign;
                m_at += command.size();
                return true;
            }
        return false;
    }

    bool takeAccent()
    {
        static const QRegularExpression accent(
            uR"((?:\{(?:\\["'`^~=.]\s*|\\[cvuHkrdb](?=[\s{]))\s*(?:\{\\?[A-Za-z]\}|\\?[A-Za-z])\})"
            R"(|\{\\(?:o|O|l|L|ss|ae|AE|oe|OE|aa|AA|i|j)\s*\})"
            R"(|(?:\\["'`^~=.]\s*|\\[cvuHkrdb](?=[\s{]))\s*(?:\{\\?[A-Za-z]\}|\\[ij](?![A-Za-z])|[A-Za-z]))"
            R"(|\\(?:o|O|l|L|ss|ae|AE|oe|OE|aa|AA)(?![A-Za-z])\s*(?:\{\})?))"_s);
        constexpr qsizetype longest = 20;
        const auto match = accent.match(m_in.mid(m_at, longest), 0, QRegularExpression::NormalMatch,
            QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return false;
        const QString letter = readable::text(match.captured()).normalized(QString::NormalizationForm_C);
        if (letter.isEmpty() || letter.contains(u'\\') || letter.contains(u'{'))
            return false;
        m_out += letter;
        m_at += match.capturedLength();
        return true;
    }

    /// A command, with the braces of its argument, or mathematics between \( and \).
    bool takeCommand()
    {
        if (m_in.mid(m_at, 2) == "\\("_L1) {
            const qsizetype end = m_noParenthesis ? -1 : m_in.indexOf(u"\\)"_s, m_at);
            m_noParenthesis = end < 0;
            if (end < 0)
                return false;
            m_out += QStringView(m_in).mid(m_at, end + 2 - m_at);
            m_at = end + 2;
            return true;
        }
        qsizetype end = m_at + 1;
        while (end < m_in.size() && m_in[end].isLetter() && m_in[end].unicode() < 0x80)
            ++end;
        if (end == m_at + 1)
            return false;
        m_out += QStringView(m_in).mid(m_at, end - m_at);
        if (end < m_in.size() && m_in[end] == u'{' && m_closing[end] >= 0)
            m_kept << end << m_closing[end];
        m_at = end;
        return true;
    }

    bool takeMath()
    {
        const qsizetype width = m_in.mid(m_at, 2) == "$$"_L1 ? 2 : 1;
        qsizetype end = m_at + width;
        while (end < m_in.size() && m_in[end] != u'$')
            end += m_in[end] == u'\\' ? 2 : 1;
        if (end >= m_in.size())
            return false;
        m_out += QStringView(m_in).mid(m_at, end + width - m_at);
        m_at = end + width;
        return true;
    }

    const QString m_in;
    const QList<qsizetype> m_closing; // see spans::closingBraces()
    QSet<qsizetype> m_kept; // positions of braces that belong to commands
    bool m_noParenthesis = false; // there is no \) any more
    QString m_out;
    qsizetype m_at = 0;
};

/// Divides a text at a separator outside braces.
QStringList divided(const QString &text, const QString &separator)
{
    QStringList parts;
    qsizetype begin = 0;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        depth += text[i] == u'{' ? 1 : text[i] == u'}' ? -1 : 0;
        if (depth <= 0 && QStringView(text).mid(i).startsWith(separator)) {
            parts << text.mid(begin, i - begin).trimmed();
            i += separator.size() - 1;
            begin = i + 1;
        }
    }
    return parts << text.mid(begin).trimmed();
}

} // namespace

QString text(const QString &field)
{
    return Decoder(field).run();
}

QStringList authors(const QString &field)
{
    QStringList names;
    const QStringList parts = divided(field.simplified(), u" and "_s);
    for (const QString &part : parts) {
        QStringList name;
        for (const QString &one : divided(part, u","_s))
            name << text(one);
        // "Family, Given" or "Family, Suffix, Given"
        const QString given = name.size() > 1 ? name.takeLast() : QString();
        const QString whole = (given + u' ' + name.join(u' ')).simplified();
        if (!whole.isEmpty() && whole != "others"_L1)
            names << whole;
    }
    return names;
}

} // namespace dp::bibtextext
