#include "text/readable.h"

#include "text/textables.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace dp::readable {
namespace {

// Maximum length of a text in characters; arXiv accepts abstracts of 1,920 characters.
constexpr qsizetype longest = 20000;
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
        if (!m_math && m_in.mid(m_at).startsWith(u"``"))
            return replace(2, u"“"_s);
        if (!m_math && m_in.mid(m_at).startsWith(u"''"))
            return replace(2, u"”"_s);
        if (!m_math && m_in.mid(m_at).startsWith(u"---"))
            return replace(3, u"—"_s);
        return copy(1);
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
            findClosing();
        const qsizetype end = m_closing[m_at];
        if (end < 0)
            return {};
        const QStringView inner = m_in.mid(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return inner.isNull() ? QStringView(u"") : inner;
    }

    /// Finds all closing braces in one pass. Searching for each one separately would be slow if many braces
    /// are not closed.
    void findClosing()
    {
        m_closing.fill(-1, m_in.size());
        QList<qsizetype> open;
        for (qsizetype i = 0; i < m_in.size(); ++i) {
            if (m_in[i] == u'\\')
                ++i;
            else if (m_in[i] == u'{')
                open << i;
            else if (m_in[i] == u'}' && !open.isEmpty())
                m_closing[open.takeLast()] = i;
        }
    }

    /// Reads `$…$`. Two prices are not mathematics. As in pandoc, mathematics has no space directly inside
    /// the dollar signs and no digit after them.
    QString mathSpan()
    {
        const qsizetype width = m_in.mid(m_at).startsWith(u"$$") ? 2 : 1;
        const QStringView sign = m_in.mid(m_at, width);
        for (qsizetype end = m_at + width; end < m_in.size(); ++end) {
            if (m_in[end] == u'\\') {
                ++end;
                continue;
            }
            if (!m_in.mid(end).startsWith(sign))
                continue;
            const QStringView inner = m_in.mid(m_at + width, end - m_at - width);
            const bool digitBehind = end + width < m_in.size() && m_in[end + width].isDigit();
            if (inner.isEmpty() || (width == 1 && (inner.front().isSpace() || inner.back().isSpace()))
                || digitBehind)
                break;
            m_at = end + width;
            return converted(inner, true);
        }
        return copy(width);
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
        if (tables::isTransparent(name)) {
            m_at = end;
            while (m_at < m_in.size() && m_in[m_at] == u' ')
                ++m_at;
            if (m_at < m_in.size() && m_in[m_at] == u'{') {
                const QStringView inner = group();
                if (!inner.isNull()) {
                    const QString text = converted(inner, m_math && !name.startsWith(u"text"));
                    return name == u"mathbb" ? tables::doubleStruck(text)
                        : name == u"sqrt"    ? u"√"_s + (text.size() > 1 ? u'(' + text + u')' : text)
                                             : text;
                }
            }
            m_at = begin;
            return copy(end - begin);
        }
        if (name == u"href")
            if (const QString link = hyperlink(end); !link.isNull())
                return link;
        QString unknown = copy(end - begin);
        while (m_at < m_in.size() && m_in[m_at] == u'{') {
            const QStringView inner = group();
            if (inner.isNull())
                break;
            unknown += u'{' + converted(inner, m_math) + u'}';
        }
        return unknown;
    }

    /// Reads `\href{address}{text}`. Returns a null string if the link is incomplete.
    QString hyperlink(qsizetype at)
    {
        const qsizetype begin = std::exchange(m_at, at);
        if (m_at < m_in.size() && m_in[m_at] == u'{') {
            const QStringView address = group();
            if (!address.isNull() && m_at < m_in.size() && m_in[m_at] == u'{') {
                const QStringView shown = group();
                if (!shown.isNull())
                    return converted(shown, m_math) + u" ("_s + address.toString() + u')';
            }
        }
        m_at = begin;
        return {};
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
    // For each opening brace: position of the closing brace; -1: the brace is not closed.
    QList<qsizetype> m_closing;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_math = false;
};

} // namespace

QString text(const QString &tex)
{
    // Fast path: most texts contain nothing to convert.
    if (!tex.contains(u'\\') && !tex.contains(u'$') && !tex.contains(u'{') && !tex.contains(u"``")
        && !tex.contains(u"''") && !tex.contains(u"---"))
        return tex;
    return tex.size() > longest ? tex : Converter(tex).run(false);
}

} // namespace dp::readable
