#include "exchange/texletters.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace dp::texletters {
namespace {

/// Returns the command of a letter that has no accent; empty if there is none.
QString commandOf(QChar letter)
{
    static const QHash<char16_t, QString> commands{{u'Ł', u"{\\L}"_s}, {u'ł', u"{\\l}"_s}, {u'Ø', u"{\\O}"_s},
        {u'ø', u"{\\o}"_s}, {u'ß', u"{\\ss}"_s}, {u'Æ', u"{\\AE}"_s}, {u'æ', u"{\\ae}"_s},
        {u'Œ', u"{\\OE}"_s}, {u'œ', u"{\\oe}"_s}, {u'ı', u"{\\i}"_s}, {u'–', u"--"_s}, {u'—', u"---"_s},
        {u'“', u"``"_s}, {u'”', u"''"_s}, {u'‘', u"`"_s}, {u'’', u"'"_s}};
    return commands.value(letter.unicode());
}

/// Returns the letter of the command for a combining accent; null if there is none.
QChar accentOf(QChar mark)
{
    static const QHash<char16_t, char16_t> accents{{0x300, u'`'}, {0x301, u'\''}, {0x302, u'^'},
        {0x303, u'~'}, {0x304, u'='}, {0x306, u'u'}, {0x307, u'.'}, {0x308, u'"'}, {0x30a, u'r'},
        {0x30b, u'H'}, {0x30c, u'v'}, {0x323, u'd'}, {0x327, u'c'}, {0x328, u'k'}, {0x331, u'b'}};
    return accents.value(mark.unicode());
}

QString letterInTex(QChar letter)
{
    if (const QString command = commandOf(letter); !command.isEmpty())
        return command;
    const QString parts = QString(letter).normalized(QString::NormalizationForm_D);
    if (parts.size() != 2 || parts[0].unicode() > 0x7f || accentOf(parts[1]).isNull())
        return letter;
    const QChar accent = accentOf(parts[1]);
    const bool isBelow = u"cdkb"_s.contains(accent);
    // The dot of an i would be in the place of the accent.
    const QString base = parts[0] == u'i' && !isBelow ? u"\\i"_s : QString(parts[0]);
    const QString between = accent.isLetter() && !base.startsWith(u'\\') ? u" "_s : QString();
    return u"{\\"_s + accent + between + base + u'}';
}

} // namespace

QString toTex(const QString &escaped)
{
    QString out;
    bool isMath = false;
    for (qsizetype i = 0; i < escaped.size(); ++i) {
        const QChar c = escaped[i];
        if (c == u'\\') {
            const QChar next = i + 1 < escaped.size() ? escaped[i + 1] : QChar();
            isMath = next == u'(' || (isMath && next != u')');
            out += c;
            if (!next.isNull())
                out += escaped[++i];
            continue;
        }
        if (c == u'$')
            isMath = !isMath;
        out += isMath || c.unicode() <= 0x7f ? QString(c) : letterInTex(c);
    }
    return out;
}

} // namespace dp::texletters
