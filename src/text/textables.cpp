#include "text/textables.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace dp::readable::tables {

QChar accent(QStringView command)
{
    static const QHash<QString, QChar> accents = {{u"'"_s, QChar(0x301)}, {u"`"_s, QChar(0x300)},
        {u"^"_s, QChar(0x302)}, {u"\""_s, QChar(0x308)}, {u"~"_s, QChar(0x303)}, {u"="_s, QChar(0x304)},
        {u"."_s, QChar(0x307)}, {u"c"_s, QChar(0x327)}, {u"v"_s, QChar(0x30c)}, {u"u"_s, QChar(0x306)},
        {u"H"_s, QChar(0x30b)}, {u"k"_s, QChar(0x328)}, {u"r"_s, QChar(0x30a)}, {u"d"_s, QChar(0x323)},
        {u"b"_s, QChar(0x331)}, {u"hat"_s, QChar(0x302)}, {u"tilde"_s, QChar(0x303)},
        {u"bar"_s, QChar(0x304)}, {u"dot"_s, QChar(0x307)}, {u"ddot"_s, QChar(0x308)},
        {u"vec"_s, QChar(0x20d7)}, {u"acute"_s, QChar(0x301)}, {u"grave"_s, QChar(0x300)},
        {u"check"_s, QChar(0x30c)}, {u"breve"_s, QChar(0x306)}};
    return accents.value(command.toString());
}

static const QHash<QString, QString> &letters()
{
    static const QHash<QString, QString> table = {{u"ss"_s, u"ß"_s}, {u"o"_s, u"ø"_s}, {u"O"_s, u"Ø"_s},
        {u"l"_s, u"ł"_s}, {u"L"_s, u"Ł"_s}, {u"ae"_s, u"æ"_s}, {u"AE"_s, u"Æ"_s}, {u"oe"_s, u"œ"_s},
        {u"OE"_s, u"Œ"_s}, {u"aa"_s, u"å"_s}, {u"AA"_s, u"Å"_s}, {u"i"_s, u"ı"_s}, {u"j"_s, u"ȷ"_s},
        {u"dh"_s, u"ð"_s}, {u"th"_s, u"þ"_s}};
    return table;
}

bool isLetterCommand(QStringView command)
{
    return letters().contains(command.toString());
}

QString symbol(QStringView command)
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> t = letters();
        const std::pair<const char *, const char16_t *> more[] = {{"alpha", u"α"}, {"beta", u"β"},
            {"gamma", u"γ"}, {"delta", u"δ"}, {"epsilon", u"ϵ"}, {"varepsilon", u"ε"}, {"zeta", u"ζ"},
            {"eta", u"η"}, {"theta", u"θ"}, {"vartheta", u"ϑ"}, {"iota", u"ι"}, {"kappa", u"κ"},
            {"lambda", u"λ"}, {"mu", u"μ"}, {"nu", u"ν"}, {"xi", u"ξ"}, {"pi", u"π"}, {"rho", u"ρ"},
            {"varrho", u"ϱ"}, {"sigma", u"σ"}, {"tau", u"τ"}, {"upsilon", u"υ"}, {"phi", u"ϕ"},
            {"varphi", u"φ"}, {"chi", u"χ"}, {"psi", u"ψ"}, {"omega", u"ω"}, {"Gamma", u"Γ"}, {"Delta", u"Δ"},
            {"Theta", u"Θ"}, {"Lambda", u"Λ"}, {"Xi", u"Ξ"}, {"Pi", u"Π"}, {"Sigma", u"Σ"}, {"Upsilon", u"Υ"},
            {"Phi", u"Φ"}, {"Psi", u"Ψ"}, {"Omega", u"Ω"}, {"times", u"×"}, {"cdot", u"·"}, {"leq", u"≤"},
            {"le", u"≤"}, {"geq", u"≥"}, {"ge", u"≥"}, {"ll", u"≪"}, {"gg", u"≫"}, {"neq", u"≠"},
            {"ne", u"≠"}, {"approx", u"≈"}, {"sim", u"∼"}, {"simeq", u"≃"}, {"equiv", u"≡"}, {"propto", u"∝"},
            {"infty", u"∞"}, {"pm", u"±"}, {"mp", u"∓"}, {"to", u"→"}, {"rightarrow", u"→"},
            {"leftarrow", u"←"}, {"leftrightarrow", u"↔"}, {"Rightarrow", u"⇒"}, {"Leftrightarrow", u"⇔"},
            {"mapsto", u"↦"}, {"uparrow", u"↑"}, {"downarrow", u"↓"}, {"in", u"∈"}, {"notin", u"∉"},
            {"subset", u"⊂"}, {"subseteq", u"⊆"}, {"supset", u"⊃"}, {"cup", u"∪"}, {"cap", u"∩"},
            {"setminus", u"∖"}, {"emptyset", u"∅"}, {"forall", u"∀"}, {"exists", u"∃"}, {"neg", u"¬"},
            {"land", u"∧"}, {"lor", u"∨"}, {"ell", u"ℓ"}, {"hbar", u"ℏ"}, {"partial", u"∂"}, {"nabla", u"∇"},
            {"sum", u"∑"}, {"prod", u"∏"}, {"int", u"∫"}, {"oplus", u"⊕"}, {"otimes", u"⊗"}, {"circ", u"∘"},
            {"star", u"⋆"}, {"ast", u"∗"}, {"dagger", u"†"}, {"deg", u"°"}, {"degree", u"°"}, {"ldots", u"…"},
            {"dots", u"…"}, {"cdots", u"⋯"}, {"langle", u"⟨"}, {"rangle", u"⟩"}, {"lfloor", u"⌊"},
            {"rfloor", u"⌋"}, {"lceil", u"⌈"}, {"rceil", u"⌉"}, {"lvert", u"|"}, {"rvert", u"|"},
            {"lVert", u"‖"}, {"rVert", u"‖"}, {"Vert", u"‖"}, {"vert", u"|"}, {"mid", u"|"}, {"prime", u"′"},
            {"perp", u"⊥"}, {"parallel", u"∥"}, {"copyright", u"©"}, {"S", u"§"}, {"pounds", u"£"},
            {"euro", u"€"}, {"textdegree", u"°"}, {"textasciitilde", u"~"}, {"textbackslash", u"\\"},
            {"textendash", u"–"}, {"textemdash", u"—"}, {"quad", u" "}, {"qquad", u" "}, {"left", u""},
            {"right", u""}, {"big", u""}, {"Big", u""}, {"log", u"log"}, {"ln", u"ln"}, {"exp", u"exp"},
            {"sin", u"sin"}, {"cos", u"cos"}, {"tan", u"tan"}, {"tanh", u"tanh"}, {"min", u"min"},
            {"max", u"max"}, {"arg", u"arg"}, {"sup", u"sup"}, {"inf", u"inf"}, {"lim", u"lim"},
            {"det", u"det"}, {"dim", u"dim"}, {"ker", u"ker"}, {"Pr", u"Pr"}, {"gcd", u"gcd"},
            {"mod", u"mod"}};
        for (const auto &[name, text] : more)
            t.insert(QString::fromLatin1(name), QString::fromUtf16(text));
        return t;
    }();
    const auto it = table.constFind(command.toString());
    if (it == table.constEnd())
        return {};
    return it->isNull() ? u""_s : *it;
}

bool isTransparent(QStringView command)
{
    static const QSet<QString> table = {u"textbf"_s, u"textit"_s, u"textsc"_s, u"texttt"_s, u"textrm"_s,
        u"textsf"_s, u"textsl"_s, u"text"_s, u"emph"_s, u"underline"_s, u"mathrm"_s, u"mathbf"_s,
        u"mathcal"_s, u"mathbb"_s, u"mathit"_s, u"mathsf"_s, u"mathtt"_s, u"mathfrak"_s, u"mathscr"_s,
        u"boldsymbol"_s, u"bm"_s, u"operatorname"_s, u"mbox"_s, u"hbox"_s, u"url"_s, u"sqrt"_s,
        u"textsuperscript"_s, u"textsubscript"_s, u"ensuremath"_s, u"overline"_s, u"widetilde"_s,
        u"widehat"_s};
    return table.contains(command.toString());
}

QString script(const QString &text, bool super)
{
    static const QString plain = u"0123456789+-=()abcdefghijklmnopqrstuvwxyz*′βγδθφχ"_s;
    // A space means that Unicode has no such character.
    static const QString raised = u"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ ʳˢᵗᵘᵛʷˣʸᶻ*′ᵝᵞᵟᶿᵠᵡ"_s;
    static const QString lowered = u"₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐ   ₑ  ₕᵢⱼₖₗₘₙₒₚ ᵣₛₜᵤᵥ ₓ     ᵦᵧ  ᵩᵪ"_s;
    QString out;
    for (const QChar c : text) {
        if (c == u' ')
            continue;
        const qsizetype at = plain.indexOf(c);
        const QChar small = at < 0 ? QChar(u' ') : (super ? raised : lowered).at(at);
        if (small == u' ')
            return super && text == "T"_L1 ? u"ᵀ"_s : super && text == "∗"_L1 ? u"*"_s : QString();
        out += small;
    }
    return out;
}

QString doubleStruck(const QString &text)
{
    static const QHash<QChar, QString> table = {{u'R', u"ℝ"_s}, {u'N', u"ℕ"_s}, {u'Z', u"ℤ"_s},
        {u'Q', u"ℚ"_s}, {u'C', u"ℂ"_s}, {u'P', u"ℙ"_s}, {u'H', u"ℍ"_s}, {u'E', u"𝔼"_s}};
    return text.size() == 1 ? table.value(text[0], text) : text;
}

} // namespace dp::readable::tables
