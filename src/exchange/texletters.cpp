#include "exchange/texletters.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::texletters {
namespace {

/// Returns the command of a letter or sign that has no accent; empty if there is none.
QString commandOf(QChar letter)
{
    static const QHash<char16_t, QString> commands{{u'Ł', u"{\\L}"_s}, {u'ł', u"{\\l}"_s}, {u'Ø', u"{\\O}"_s},
        {u'ø', u"{\\o}"_s}, {u'ß', u"{\\ss}"_s}, {u'Æ', u"{\\AE}"_s}, {u'æ', u"{\\ae}"_s},
        {u'Œ', u"{\\OE}"_s}, {u'œ', u"{\\oe}"_s}, {u'ı', u"{\\i}"_s}, {u'ȷ', u"{\\j}"_s}, {u'–', u"--"_s},
        {u'—', u"---"_s}, {u'“', u"``"_s}, {u'”', u"''"_s}, {u'‘', u"`"_s}, {u'’', u"'"_s},
        {u'…', u"{\\dots}"_s}, {u'§', u"{\\S}"_s}, {u'¶', u"{\\P}"_s}, {u'£', u"{\\pounds}"_s},
        {u'©', u"{\\copyright}"_s}};
    return commands.value(letter.unicode());
}

/// Returns the name of the command for a letter or sign inside mathematics; empty if there is none.
QString mathCommandOf(QChar sign)
{
    static const QHash<char16_t, QString> commands{{u'α', u"alpha"_s}, {u'β', u"beta"_s}, {u'γ', u"gamma"_s},
        {u'δ', u"delta"_s}, {u'ε', u"varepsilon"_s}, {u'ϵ', u"epsilon"_s}, {u'ζ', u"zeta"_s},
        {u'η', u"eta"_s}, {u'θ', u"theta"_s}, {u'ϑ', u"vartheta"_s}, {u'ι', u"iota"_s}, {u'κ', u"kappa"_s},
        {u'λ', u"lambda"_s}, {u'μ', u"mu"_s}, {u'µ', u"mu"_s}, {u'ν', u"nu"_s}, {u'ξ', u"xi"_s},
        {u'ο', u"mathrm{o}"_s}, {u'π', u"pi"_s}, {u'ϖ', u"varpi"_s}, {u'ρ', u"rho"_s}, {u'ϱ', u"varrho"_s},
        {u'σ', u"sigma"_s}, {u'ς', u"varsigma"_s}, {u'τ', u"tau"_s}, {u'υ', u"upsilon"_s},
        {u'φ', u"varphi"_s}, {u'ϕ', u"phi"_s}, {u'χ', u"chi"_s}, {u'ψ', u"psi"_s}, {u'ω', u"omega"_s},
        {u'Γ', u"Gamma"_s}, {u'Δ', u"Delta"_s}, {u'Θ', u"Theta"_s}, {u'Λ', u"Lambda"_s}, {u'Ξ', u"Xi"_s},
        {u'Π', u"Pi"_s}, {u'Σ', u"Sigma"_s}, {u'Υ', u"Upsilon"_s}, {u'Φ', u"Phi"_s}, {u'Ψ', u"Psi"_s},
        {u'Ω', u"Omega"_s}, {u'ℓ', u"ell"_s}, {u'ℏ', u"hbar"_s}, {u'∂', u"partial"_s}, {u'∇', u"nabla"_s},
        {u'∞', u"infty"_s}, {u'×', u"times"_s}, {u'·', u"cdot"_s}, {u'⋅', u"cdot"_s}, {u'±', u"pm"_s},
        {u'∓', u"mp"_s}, {u'−', u"-"_s}, {u'≤', u"leq"_s}, {u'≥', u"geq"_s}, {u'≪', u"ll"_s}, {u'≫', u"gg"_s},
        {u'≠', u"neq"_s}, {u'≈', u"approx"_s}, {u'∼', u"sim"_s}, {u'≃', u"simeq"_s}, {u'≡', u"equiv"_s},
        {u'∝', u"propto"_s}, {u'→', u"to"_s}, {u'←', u"leftarrow"_s}, {u'↔', u"leftrightarrow"_s},
        {u'⇒', u"Rightarrow"_s}, {u'∈', u"in"_s}, {u'∉', u"notin"_s}, {u'⊂', u"subset"_s},
        {u'⊆', u"subseteq"_s}, {u'∪', u"cup"_s}, {u'∩', u"cap"_s}, {u'∅', u"emptyset"_s}, {u'∑', u"sum"_s},
        {u'∏', u"prod"_s}, {u'∫', u"int"_s}, {u'⊕', u"oplus"_s}, {u'⊗', u"otimes"_s}, {u'∘', u"circ"_s},
        {u'∗', u"ast"_s}, {u'†', u"dagger"_s}, {u'′', u"prime"_s}, {u'⟨', u"langle"_s}, {u'⟩', u"rangle"_s},
        {u'…', u"ldots"_s}, {u'⋯', u"cdots"_s}};
    return commands.value(sign.unicode());
}

/// Returns the letter of the command for a combining accent; null if there is none.
QChar accentOf(QChar mark)
{
    static const QHash<char16_t, char16_t> accents{{0x300, u'`'}, {0x301, u'\''}, {0x302, u'^'},
        {0x303, u'~'}, {0x304, u'='}, {0x306, u'u'}, {0x307, u'.'}, {0x308, u'"'}, {0x309, u'h'},
        {0x30a, u'r'}, {0x30b, u'H'}, {0x30c, u'v'}, {0x323, u'd'}, {0x327, u'c'}, {0x328, u'k'},
        {0x331, u'b'}};
    return accents.value(mark.unicode());
}

QString letterInTex(QChar letter)
{
    if (const QString command = commandOf(letter); !command.isEmpty())
        return command;
    const QString parts = QString(letter).normalized(QString::NormalizationForm_D);
    if (parts.size() < 2 || parts[0].unicode() > 0x7f)
        return letter;
    // TeX sets an accent above a letter, and a dot below any text. So the accents below are the outer ones.
    const auto isBelow = [](QChar accent) {
        return u"cdkb"_s.contains(accent);
    };
    QString accents;
    for (const QChar mark : QStringView(parts).mid(1))
        accents += accentOf(mark);
    if (accents.contains(QChar()))
        return letter;
    // Each step must be a letter of Unicode, or readers do not get the letter as it is here: ḹ is ḷ and a
    // line.
    if ((QString(parts[0]) + parts.back()).normalized(QString::NormalizationForm_C).size() == 1)
        std::stable_partition(accents.begin(), accents.end(), [&](QChar accent) { return !isBelow(accent); });
    // The dot of an i is left out by TeX. pandoc would read \i as a letter of its own.
    QString tex = parts[0];
    for (const QChar accent : accents) {
        const bool isNested = tex.startsWith(u'\\');
        const QString between = accent.isLetter() && !isNested ? u" "_s : QString();
        tex = u'\\' + accent + between + (isNested ? u'{' + tex + u'}' : tex);
    }
    return u'{' + tex + u'}';
}

/// Returns the command for a sign inside mathematics. next: the character after it.
QString mathInTex(QChar sign, QChar next)
{
    const QString name = mathCommandOf(sign);
    if (name.isEmpty() || name == "-"_L1)
        return name.isEmpty() ? QString(sign) : name;
    // Such a letter would become a part of the name.
    const bool isAscii = next.unicode() <= 0x7f && next.isLetter();
    return u'\\' + name + (isAscii && name.back().isLetter() ? u" "_s : QString());
}

} // namespace

QString toTex(const QString &escaped)
{
    QString out;
    bool isMath = false;
    for (qsizetype i = 0; i < escaped.size(); ++i) {
        const QChar c = escaped[i], next = i + 1 < escaped.size() ? escaped[i + 1] : QChar();
        if (c == u'\\') {
            isMath = next == u'(' || (isMath && next != u')');
            out += c;
            if (!next.isNull())
                out += escaped[++i];
            continue;
        }
        if (c == u'$')
            isMath = !isMath;
        if (c.unicode() <= 0x7f)
            out += c;
        else
            out += isMath ? mathInTex(c, next) : letterInTex(c);
    }
    return out;
}

} // namespace dp::texletters
