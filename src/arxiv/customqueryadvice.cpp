#include "arxiv/customqueryadvice.h"

#include "arxiv/queryparts.h"

#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp::query {
namespace {

using Kind = Advice::Kind;

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

/// Adds the advice for one term. `prefix` is the prefix of the term, or that of the parentheses around it.
void adviseTerm(const Part &term, const QString &prefix, AdviceList &advices)
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

/// The content of one pair of parentheses, or of the whole query.
struct Level {
    QString prefix{}; ///< prefix for the whole content, as in ti:(a b)
    QStringList operators{}; ///< operators in capitals; `AND NOT` is one operator
    QString words{}; ///< consecutive lower-case operators, joined by spaces
    qsizetype start = -1;
    qsizetype end = 0;
    // A run is the sequence of operands since the last operator.
    int run = 0;
    qsizetype runStart = 0;
    qsizetype runEnd = 0;
    bool runIsBare = false; ///< the run has only one operand so far: a word or phrase without a prefix
    bool afterOperator = false;
};

/// Reads the parts of a query and gives advice for each level of parentheses.
class Levels
{
public:
    Levels(const QString &query, AdviceList &advices)
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
                break; // ignores a closing parenthesis without an opening one
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
        // If ANDs are followed by one ANDNOT at the end, the same papers are excluded, whether arXiv groups
        // from the left or from the right.
        if (operators.constLast() == "ANDNOT"_L1)
            operators.removeLast();
        return operators.count(u"AND"_s) != operators.size();
    }

    const QString &m_query;
    AdviceList &m_advices;
    QList<Level> m_levels;
    QStringList m_bare;
};

} // namespace

void adviseCustomQuery(const QString &query, AdviceList &advices)
{
    Levels(query, advices).read(partsOf(query));
}

} // namespace dp::query
