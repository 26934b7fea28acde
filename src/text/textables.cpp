#include "text/textables.h"

#include <QHash>
#include <QSet>

#include <algorithm>

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
            {"mod", u"mod"}, {"lesssim", u"≲"}, {"gtrsim", u"≳"}, {"asymp", u"≍"}, {"odot", u"⊙"},
            {"succ", u"≻"}, {"prec", u"≺"}, {"top", u"⊤"}, {"bot", u"⊥"}, {"bullet", u"•"},
            {"textbullet", u"•"}, {"item", u"•"}, {"textregistered", u"®"}, {"texttrademark", u"™"},
            {"textpm", u"±"}, {"textquoteright", u"’"}, {"textquoteleft", u"‘"}, {"rq", u"’"}, {"lq", u"‘"},
            {"ie", u"i.e."}, {"eg", u"e.g."}, {"etal", u"et al."}, {"bigl", u""}, {"bigr", u""},
            {"Bigl", u""}, {"Bigr", u""}};
        for (const auto &[name, text] : more)
            t.insert(QString::fromLatin1(name), QString::fromUtf16(text));
        return t;
    }();
    const auto it = table.constFind(command.toString());
    if (it == table.constEnd())
        return {};
    return it->isNull() ? u""_s : *it;
}

bool isSwitch(QStringView command)
{
    static const QSet<QString> table = {u"em"_s, u"it"_s, u"bf"_s, u"rm"_s, u"tt"_s, u"sf"_s, u"sl"_s,
        u"sc"_s, u"itshape"_s, u"bfseries"_s, u"tiny"_s, u"small"_s, u"large"_s, u"normalsize"_s,
        u"noindent"_s, u"boldmath"_s, u"xspace"_s, u"limits"_s, u"nolimits"_s, u"displaystyle"_s,
        u"textstyle"_s, u"newline"_s, u"par"_s, u"smallskip"_s, u"medskip"_s, u"bigskip"_s};
    return table.contains(command.toString());
}

static QString first(const QStringList &arguments)
{
    return arguments[0];
}

static QString second(const QStringList &arguments)
{
    return arguments[1];
}

static QString nothing(const QStringList &)
{
    return {};
}

static QString inBrackets(const QStringList &arguments)
{
    return u'[' + arguments[0] + u']';
}

/// Returns the text in parentheses if it is more than one character.
static QString asOperand(const QString &text)
{
    return text.size() > 1 ? u'(' + text + u')' : text;
}

static QString fraction(const QStringList &arguments)
{
    const auto isNumber = [](const QString &text) {
        return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
    };
    const auto operand = [&](const QString &text) {
        return isNumber(text) ? text : asOperand(text);
    };
    return operand(arguments[0]) + u'/' + operand(arguments[1]);
}

/// Returns the character of `\unicode{x2013}`.
static QString character(const QStringList &arguments)
{
    const QString &code = arguments[0];
    bool ok = false;
    const uint value =
        code.startsWith(u'x') || code.startsWith(u'"') ? code.mid(1).toUInt(&ok, 16) : code.toUInt(&ok);
    if (!ok || value < 0x20 || !QChar::isPrint(char32_t(value)))
        return u"\\unicode{"_s + code + u'}';
    const char32_t one = value;
    return QString::fromUcs4(&one, 1);
}

std::optional<ArgumentCommand> argumentCommand(QStringView command)
{
    static const QHash<QString, ArgumentCommand> table = [] {
        QHash<QString, ArgumentCommand> t;
        for (const char *name : {"textbf", "textit", "textsc", "texttt", "textrm", "textsf", "textsl", "text",
                 "emph", "underline", "mathrm", "mathbf", "mathcal", "mathit", "mathsf", "mathtt", "mathfrak",
                 "mathscr", "boldsymbol", "bm", "operatorname", "mbox", "hbox", "url", "textsuperscript",
                 "textsubscript", "ensuremath", "overline", "widetilde", "widehat", "textnormal", "textup"})
            t.insert(QString::fromLatin1(name), {1, first});
        for (const char *name : {"cite", "citep", "citet", "citealp", "citeauthor", "ref", "eqref", "cref"})
            t.insert(QString::fromLatin1(name), {1, inBrackets, true});
        for (const char *name : {"label", "color", "begin", "end", "vspace", "hspace"})
            t.insert(QString::fromLatin1(name), {1, nothing, true});
        for (const char *name : {"frac", "tfrac", "dfrac", "nicefrac"})
            t.insert(QString::fromLatin1(name), {2, fraction});
        for (const char *name : {"textcolor", "texorpdfstring"})
            t.insert(QString::fromLatin1(name), {2, second, true});
        t.insert(u"mathbb"_s, {1, [](const QStringList &a) {
                                   return doubleStruck(a[0]);
                               }});
        t.insert(u"sqrt"_s, {1, [](const QStringList &a) {
                                 return u'√' + asOperand(a[0]);
                             }});
        t.insert(u"footnote"_s, {1, [](const QStringList &a) -> QString {
                                     return u" ("_s + a[0] + u')';
                                 }});
        t.insert(u"enquote"_s, {1, [](const QStringList &a) -> QString {
                                    return u'“' + a[0] + u'”';
                                }});
        t.insert(u"href"_s,
            {2, [](const QStringList &a) -> QString { return a[1] + u" ("_s + a[0] + u')'; }, true});
        t.insert(u"unicode"_s, {1, character, true});
        return t;
    }();
    const auto it = table.constFind(command.toString());
    return it == table.cend() ? std::nullopt : std::optional(*it);
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
