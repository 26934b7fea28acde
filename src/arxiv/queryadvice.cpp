#include "arxiv/queryadvice.h"

#include "arxiv/pastedquery.h"
#include "arxiv/queryparts.h"
#include "base/category.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp::query {
namespace {

using Kind = Advice::Kind;

class Advices
{
public:
    void add(Kind kind, const QString &subject)
    {
        static constexpr qsizetype longest = 60; // keeps the sentence short
        const Advice advice{
            kind, subject.size() > longest ? QString(subject.left(longest) + u'…') : subject, 0};
        // More is not useful, and each new one is compared with all before it.
        static constexpr qsizetype most = 100;
        if (list.size() < most && !list.contains(advice))
            list << advice;
    }
    QList<Advice> list;
};

bool hasHyphen(const QString &text)
{
    static const QRegularExpression between(u"[\\p{L}\\p{N}][-\u2010\u2011][\\p{L}\\p{N}]"_s);
    return between.match(text).hasMatch();
}

bool hasWildcard(const QString &text)
{
    return text.contains(u'*') || text.contains(u'?');
}

bool startsWithWildcard(const QString &text)
{
    return text.startsWith(u'*') || text.startsWith(u'?');
}

bool isShort(const QString &name)
{
    // Signs do not count, because arXiv's index drops them. Scripts in which two characters are a word are
    // skipped.
    int letters = 0;
    for (const QChar c : name) {
        if (c.isLetterOrNumber() && c.script() > QChar::Script_Armenian)
            return false;
        letters += c.isLetterOrNumber();
    }
    return letters == 1 || letters == 2;
}

/// The kinds of advice for a name or for one of several terms.
struct NameKinds {
    Kind operatorInside;
    Kind hyphen;
};

void adviseName(const QString &name, Advices &advices,
    const NameKinds &kinds = NameKinds{Kind::OperatorInName, Kind::Hyphen})
{
    static const QRegularExpression address(
        u"\\A[a-z]+://|(?:^|[/.])arxiv\\.org/"_s, QRegularExpression::CaseInsensitiveOption);
    if (address.match(name).hasMatch() || query::readPasted(name).isDecoded) {
        advices.add(Kind::Address, name);
        return; // advice on its parts is of no use
    }
    static const QRegularExpression quotes(u"[\"\u201c\u201d\u201e\u00ab\u00bb\u2018]|\\A'.*'\\z"_s);
    if (quotes.match(name).hasMatch())
        advices.add(Kind::Quotes, name);
    static const QRegularExpression between(
        u"\\S\\s+(?:and|or|not|andnot)\\s+\\S"_s, QRegularExpression::CaseInsensitiveOption);
    if (between.match(name).hasMatch())
        advices.add(kinds.operatorInside, name);
    if (startsWithWildcard(name))
        advices.add(Kind::WildcardInFront, name);
    if (hasWildcard(name))
        advices.add(Kind::WildcardInPhrase, name);
    if (const QString canonical = category::canonical(name); category::isValid(canonical))
        advices.add(Kind::NameIsCategory, canonical);
    else if (isShort(name))
        advices.add(Kind::ShortName, name);
    else if (hasHyphen(name))
        advices.add(kinds.hyphen, name);
}

void adviseTerms(const KeywordTerms &terms, Advices &advices)
{
    for (const QString &term : terms.any + terms.all + terms.none)
        adviseName(term.simplified(), advices, NameKinds{Kind::OperatorInTerm, Kind::HyphenInTerm});
    const auto hasInside = [](const QString &wanted, const QString &excluded) {
        return (u' ' + Keyword::folded(wanted) + u' ').contains(u' ' + Keyword::folded(excluded) + u' ');
    };
    for (const QString &wanted : terms.any + terms.all)
        for (const QString &excluded : terms.none)
            if (hasInside(wanted, excluded))
                advices.add(Kind::TermAlsoExcluded, wanted.simplified());
}

/// An author's name is quoted too, but a hyphen is part of the name.
void adviseAuthor(const QString &name, Advices &advices)
{
    if (startsWithWildcard(name))
        advices.add(Kind::WildcardInFront, name);
    if (hasWildcard(name))
        advices.add(Kind::WildcardInPhrase, name);
}

bool isTextPrefix(const QString &prefix)
{
    static const QStringList names{QString(), u"ti"_s, u"title"_s, u"abs"_s, u"co"_s, u"all"_s};
    return names.contains(prefix);
}

bool isKnownPrefix(const QString &prefix)
{
    static const QStringList others{
        u"au"_s, u"jr"_s, u"cat"_s, u"rn"_s, u"id"_s, u"doi"_s, u"submittedDate"_s, u"lastUpdatedDate"_s};
    return isTextPrefix(prefix) || others.contains(prefix);
}

/// prefix: the term's prefix, or that of the parentheses around it.
void adviseTerm(const Part &term, const QString &prefix, Advices &advices)
{
    if (term.isCurly)
        advices.add(Kind::CurlyQuotes, term.text);
    else if (term.isQuoted && hasWildcard(term.value))
        advices.add(Kind::WildcardInPhrase, term.text);
    if (prefix == "lastUpdatedDate"_L1)
        advices.add(Kind::UpdatedDate, term.text);
    if (!term.isQuoted && startsWithWildcard(term.value))
        advices.add(Kind::WildcardInFront, term.text);
    if (!term.isQuoted && isTextPrefix(prefix) && hasHyphen(term.value))
        advices.add(Kind::UnquotedHyphen, term.text);
}

/// The content of one pair of parentheses, or of the top level.
struct Level {
    QString prefix{}; ///< applies to the whole content: ti:(a b)
    QStringList operators{}; ///< in capitals; `AND NOT` is one
    QString words{}; ///< the content as written, with operators in lower case
    qsizetype start = -1;
    qsizetype end = 0;
    // The operands since the last operator.
    int run = 0;
    qsizetype runStart = 0;
    qsizetype runEnd = 0;
    bool runIsBare = false; ///< so far one word or phrase without prefix
    bool afterOperator = false;
};

class Levels
{
public:
    Levels(const QString &query, Advices &advices)
        : m_query(query)
        , m_advices(advices)
    {
    }

    void read(const QList<Part> &parts)
    {
        m_levels = {Level{}};
        for (const Part &part : parts)
            take(part);
        while (!m_levels.isEmpty())
            leave();
        if (!m_bare.isEmpty())
            m_advices.add(Kind::NoPrefix, m_bare.join(u", "_s));
    }

private:
    QString text(qsizetype start, qsizetype end) const { return m_query.mid(start, end - start); }

    void take(const Part &part)
    {
        if (!part.prefix.isEmpty() && !isKnownPrefix(part.prefix))
            m_advices.add(Kind::UnknownPrefix, part.prefix);
        switch (part.kind) {
        case Part::Kind::Open:
            operand(part, false);
            m_levels << Level{part.prefix.isEmpty() ? m_levels.constLast().prefix : part.prefix};
            break;
        case Part::Kind::Close:
            if (m_levels.size() == 1)
                break; // unmatched closing parenthesis
            leave();
            m_levels.last().end = m_levels.last().runEnd = part.end;
            break;
        case Part::Kind::Operator: joined(part); break;
        case Part::Kind::Term: {
            const QString prefix = part.prefix.isEmpty() ? m_levels.constLast().prefix : part.prefix;
            adviseTerm(part, prefix, m_advices);
            operand(part, prefix.isEmpty());
            break;
        }
        }
    }

    void operand(const Part &part, bool isBare)
    {
        Level &level = m_levels.last();
        endWords(level);
        if (level.start < 0)
            level.start = part.start;
        if (level.run++ == 0) {
            level.runStart = part.start;
            level.runIsBare = isBare;
        }
        level.runEnd = level.end = part.end;
        level.afterOperator = false;
    }

    void joined(const Part &part)
    {
        Level &level = m_levels.last();
        endRun(level);
        if (level.start < 0)
            level.start = part.start;
        level.end = part.end;
        const QString capitals = part.text.toUpper();
        if (part.text != capitals) {
            level.words += (level.words.isEmpty() ? QString() : u" "_s) + part.text;
        } else {
            endWords(level);
            const bool isNot = capitals == "NOT"_L1;
            const QString before =
                isNot && level.afterOperator ? level.operators.takeLast() + u' ' : QString();
            if (isNot)
                m_advices.add(Kind::PlainNot, before + capitals);
            level.operators << (isNot ? u"ANDNOT"_s : capitals);
            level.afterOperator = true;
        }
    }

    void endWords(Level &level)
    {
        if (!level.words.isEmpty())
            m_advices.add(Kind::LowercaseOperator, std::exchange(level.words, {}));
    }

    void endRun(Level &level)
    {
        if (level.run > 1)
            m_advices.add(Kind::BareWords, text(level.runStart, level.runEnd));
        else if (level.run == 1 && level.runIsBare)
            m_bare << text(level.runStart, level.runEnd);
        level.run = 0;
    }

    void leave()
    {
        Level level = m_levels.takeLast();
        endRun(level);
        endWords(level);
        if (canBeReadInTwoWays(level.operators))
            m_advices.add(Kind::MixedOperators, text(level.start, level.end));
    }

    static bool canBeReadInTwoWays(QStringList operators)
    {
        const bool same = operators.count(operators.value(0)) == operators.size();
        if (same && !operators.contains(u"ANDNOT"_s))
            return false;
        // ANDs with an ANDNOT at the end exclude the same papers, whether grouped from the left or from the
        // right.
        if (operators.constLast() == "ANDNOT"_L1)
            operators.removeLast();
        return operators.count(u"AND"_s) != operators.size();
    }

    const QString &m_query;
    Advices &m_advices;
    QList<Level> m_levels;
    QStringList m_bare;
};

} // namespace

QList<Advice> advice(const Keyword &keyword)
{
    Advices advices;
    for (const QString &name : keyword.categories)
        if (const QString canonical = category::canonical(name); !category::isKnown(canonical))
            advices.add(Kind::UnknownCategory, canonical);
    if (keyword.kind == Keyword::Kind::Announcements)
        return advices.list; // the name is only a title
    const QString own = keyword.query.simplified();
    if (keyword.kind == Keyword::Kind::Author)
        adviseAuthor(keyword.name.simplified(), advices);
    else if (own.isEmpty() && !keyword.terms.isEmpty())
        adviseTerms(keyword.terms, advices);
    else if (own.isEmpty())
        adviseName(keyword.name.simplified(), advices);
    else
        Levels(own, advices).read(partsOf(own));
    return advices.list;
}

} // namespace dp::query
