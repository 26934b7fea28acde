#include "text/texconverter.h"

#include "text/texspans.h"
#include "text/textables.h"

#include <QList>
#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

namespace dp::readable {
namespace {

constexpr int deepest = 100; // maximum number of nested braces and accents

/// Converts TeX from left to right. Unknown commands and text that is nested too deeply are copied.
class Converter
{
public:
    explicit Converter(QStringView in, int depth = 0)
        : m_in(in)
        , m_depth(depth)
    {
    }

    QString run(bool math)
    {
        m_math = math;
        QString out;
        out.reserve(m_in.size());
        while (m_at < m_in.size()) {
            const qsizetype plain = m_at;
            while (m_at < m_in.size() && !maySay(m_in[m_at]))
                ++m_at;
            out += m_in.mid(plain, m_at - plain); // most of a text is copied in a few large pieces
            if (m_at < m_in.size())
                out += next();
        }
        return out;
    }

private:
    /// Returns whether next() must handle the character. Other characters are only copied, inside and outside
    /// mathematics.
    static bool maySay(QChar c)
    {
        switch (c.unicode()) {
        case u'\\':
        case u'$':
        case u'{':
        case u'^':
        case u'_':
        case u'`':
        case u'\'':
        case u'-': return true;
        default: return false;
        }
    }

    QString next()
    {
        const QChar c = m_in[m_at];
        if (c == u'\\')
            return m_depth < deepest ? command() : copy(1);
        if (c == u'$' && !m_math)
            return mathSpan();
        if (c == u'{') {
            const QStringView inner = m_depth < deepest ? group() : QStringView();
            return inner.isNull() ? copy(1) : converted(inner, m_math);
        }
        if (m_math && m_depth < deepest && (c == u'^' || c == u'_'))
            return script(c == u'^');
        return m_math ? copy(1) : punctuation();
    }

    QString punctuation()
    {
        const QStringView rest = m_in.mid(m_at);
        if (rest.startsWith(u"``"))
            return replace(2, u"“"_s);
        if (rest.startsWith(u"''"))
            return replace(2, u"”"_s);
        if (rest.startsWith(u"---"))
            return replace(3, u"—"_s);
        if (rest.startsWith(u"--"))
            return doubleHyphen();
        return rest.startsWith(u'`') && m_depth < deepest ? singleQuotation() : copy(1);
    }

    /// Returns the number of code units of the character, so that surrogate pairs are not split.
    qsizetype characterAt(qsizetype at) const
    {
        return m_in[at].isHighSurrogate() && at + 1 < m_in.size() && m_in[at + 1].isLowSurrogate() ? 2 : 1;
    }

    QString copy(qsizetype count) { return replace(count, m_in.mid(m_at, count).toString()); }
    QString replace(qsizetype count, const QString &by)
    {
        m_at += count;
        return by;
    }

    QString converted(QStringView inner, bool math) const { return Converter(inner, m_depth + 1).run(math); }

    /// Returns the content of the braces that open here, and moves to the position after them. Returns a null
    /// view if the braces are not closed.
    QStringView group()
    {
        if (m_closing.isEmpty())
            m_closing = spans::closingBraces(m_in);
        const qsizetype end = m_closing[m_at];
        if (end < 0)
            return {};
        const QStringView inner = m_in.mid(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return inner.isNull() ? QStringView(u"") : inner;
    }

    QString mathSpan()
    {
        const qsizetype width = m_in.mid(m_at).startsWith(u"$$") ? 2 : 1;
        const qsizetype end = spans::mathEnd(m_in, m_at, width);
        if (end < 0)
            return copy(width);
        const QStringView inner = m_in.mid(m_at + width, end - m_at - width).trimmed();
        m_at = end + width;
        return converted(inner, true);
    }

    QString script(bool super)
    {
        const qsizetype begin = m_at++;
        QString inner;
        if (m_at < m_in.size() && m_in[m_at] == u'{') {
            const QStringView braces = group();
            if (braces.isNull()) {
                m_at = begin;
                return copy(1);
            }
            inner = converted(braces, true);
        } else if (m_at < m_in.size() && m_in[m_at] == u'\\') {
            inner = command();
        } else if (m_at < m_in.size()) {
            inner = copy(characterAt(m_at));
        }
        const QString small = tables::script(inner, super);
        if (!small.isEmpty())
            return small;
        const QChar sign = super ? u'^' : u'_';
        return inner.size() == 1 || (inner.size() == 2 && inner[0].isHighSurrogate())
            ? QString(sign) + inner
            : sign + u'(' + inner + u')';
    }

    QString command()
    {
        const qsizetype begin = m_at;
        qsizetype end = m_at + 1;
        while (end < m_in.size() && m_in[end].unicode() < 128 && m_in[end].isLetter())
            ++end;
        if (end == m_at + 1) {
            if (end >= m_in.size())
                return copy(1);
            const QChar c = m_in[end];
            if (const QChar accent = tables::accent(QStringView(&c, 1)); !accent.isNull())
                return accented(end + 1, accent, begin);
            if (u"%&$_#{}"_s.contains(c))
                return replace(2, QString(c));
            if (u",;:! "_s.contains(c))
                return replace(2, c == u'!' ? QString() : u" "_s);
            if (c == u'|')
                return replace(2, u"‖"_s);
            if (!m_math && (c == u'(' || c == u'['))
                return delimitedMath(c == u'(' ? u')' : u']');
            if (u"-/@"_s.contains(c))
                return replace(2, QString());
            return copy(1 + characterAt(end));
        }
        const QStringView name = m_in.mid(begin + 1, end - begin - 1);
        if (const QChar accent = tables::accent(name); !accent.isNull())
            return accented(end, accent, begin);
        if (const QString symbol = tables::symbol(name); !symbol.isNull()) {
            m_at = end;
            // A space after a command only ends the name of the command. It is not shown.
            if (!m_math && m_at < m_in.size() && m_in[m_at] == u' ' && symbol.size() == 1
                && symbol[0].isLetter() && tables::isLetterCommand(name))
                ++m_at;
            return symbol;
        }
        if (tables::isSwitch(name)) { // like a letter, it consumes the following space
            m_at = end + (end < m_in.size() && m_in[end] == u' ');
            return {};
        }
        if (const auto known = tables::argumentCommand(name)) {
            m_at = end;
            if (const auto arguments = readArguments(*known, m_math && !name.startsWith(u"text")))
                return known->text(*arguments);
            m_at = begin;
            return copy(end - begin);
        }
        QString unknown = copy(end - begin);
        while (m_at < m_in.size() && m_in[m_at] == u'{') {
            const QStringView inner = group();
            if (inner.isNull())
                break;
            unknown += u'{' + converted(inner, m_math) + u'}';
        }
        return unknown;
    }

    /// Reads the arguments of a command. Returns nothing if an argument is missing.
    std::optional<QStringList> readArguments(const tables::ArgumentCommand &command, bool math)
    {
        QStringList arguments;
        while (arguments.size() < command.count) {
            while (m_at < m_in.size() && m_in[m_at] == u' ')
                ++m_at;
            if (m_at >= m_in.size() || m_in[m_at] != u'{')
                return {};
            const QStringView inner = group();
            if (inner.isNull())
                return {};
            arguments << (command.firstIsVerbatim && arguments.isEmpty() ? inner.toString()
                                                                         : converted(inner, math));
        }
        return arguments;
    }

    /// Reads `\(…\)` and `\[…\]`.
    QString delimitedMath(QChar close)
    {
        const qsizetype end = m_in.indexOf(QString(u'\\') + close, m_at + 2);
        if (end < 0)
            return copy(2);
        const QStringView inner = m_in.mid(m_at + 2, end - m_at - 2);
        m_at = end + 2;
        return converted(inner, true);
    }

    QString singleQuotation()
    {
        const qsizetype end = spans::quotationEnd(m_in, m_at);
        if (end < 0)
            return copy(1);
        const QStringView inner = m_in.mid(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return u'‘' + converted(inner, false) + u'’';
    }

    /// Converts two hyphens to a dash, but not in an option such as `--verbose`.
    QString doubleHyphen()
    {
        const bool afterSpace = m_at == 0 || m_in[m_at - 1].isSpace();
        const bool beforeWord = m_at + 2 < m_in.size() && !m_in[m_at + 2].isSpace();
        return afterSpace && beforeWord ? copy(2) : replace(2, u"–"_s);
    }

    QString accented(qsizetype at, QChar accent, qsizetype begin)
    {
        m_at = at;
        while (m_at < m_in.size() && m_in[m_at] == u' ')
            ++m_at;
        const qsizetype baseAt = m_at;
        QString base;
        if (m_at < m_in.size() && m_in[m_at] == u'{') {
            const QStringView inner = group();
            if (!inner.isNull())
                base = converted(inner, m_math);
        } else if (m_at < m_in.size() && m_in[m_at] == u'\\' && m_depth < deepest) {
            ++m_depth;
            base = command();
            --m_depth;
        } else if (m_at < m_in.size() && m_in[m_at].isLetter()) {
            base = copy(1);
        }
        // Accents can be nested, so text that was already read is not read again.
        if (base.isEmpty() || !base[0].isLetter())
            return m_in.mid(begin, baseAt - begin).toString() + base;
        if (base[0] == u'ı')
            base[0] = u'i';
        return (base.left(1) + accent).normalized(QString::NormalizationForm_C) + base.mid(1);
    }

    QStringView m_in;
    QList<qsizetype> m_closing; // see spans::closingBraces(); empty until it is needed
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_math = false;
};

} // namespace

QString convertTex(QStringView tex)
{
    return Converter(tex).run(false);
}

} // namespace dp::readable
