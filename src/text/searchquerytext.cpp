#include "text/searchquerytext.h"

#include "text/searchfields.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct SearchText {
    Q_DECLARE_TR_FUNCTIONS(dp::SearchText)

public:
    static QString leaf(const SearchExpression &leaf);
    static QString years(const SearchExpression &leaf);
    static QString state(SearchExpression::State state);
    static QString operand(const SearchExpression &expression);
    static QString papers(const SearchQuery &query);
    static QString conditions(const SearchExpression &expression);
    static QString remark(const SearchRemark &remark);
};

/// Shortens a text, because a long text would make the line wider than the window.
QString shortened(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    return text.left(text[most - 1].isHighSurrogate() ? most - 1 : most) + u'…';
}

constexpr qsizetype longestTerm = 40, longestList = 300;

QString quoted(const QString &text, bool isOpen)
{
    return u'“' + shortened(text, longestTerm) + (isOpen ? u"…"_s : QString()) + u'”';
}

QString joined(const QList<ArxivId> &papers)
{
    QStringList names;
    for (const ArxivId &id : papers)
        names << id.toString();
    return names.join(u", "_s);
}

bool isMention(const SearchExpression &expression, const QList<ArxivId> &papers)
{
    return expression.isText() && std::any_of(papers.begin(), papers.end(), [&](const ArxivId &id) {
        return expression.term.words == searchterms::parse(id.toString(), false).first().words;
    });
}

/// Returns whether only the identifiers are searched, and not the words around them.
bool hasOnlyMentions(const SearchQuery &query)
{
    for (const SearchExpression &operand : query.expression.conjuncts()) {
        const bool isOnly = operand.isRestriction() || isMention(operand, query.papers)
            || (operand.kind == SearchExpression::Kind::Any
                && std::all_of(operand.operands.begin(), operand.operands.end(),
                    [&](const SearchExpression &inner) { return isMention(inner, query.papers); }));
        if (!isOnly)
            return false;
    }
    return true;
}

QString SearchText::leaf(const SearchExpression &leaf)
{
    const QString words = quoted(leaf.term.words.join(u' '), leaf.term.isOpen);
    switch (leaf.kind) {
    case SearchExpression::Kind::Years: return years(leaf);
    case SearchExpression::Kind::State: return state(leaf.state);
    //: %1 is the name of a tag in quotation marks
    case SearchExpression::Kind::Tag: return tr("the tag %1").arg(quoted(leaf.name, leaf.isOpen));
    //: %1 is the name of a keyword in quotation marks
    case SearchExpression::Kind::Keyword: return tr("the keyword %1").arg(quoted(leaf.name, leaf.isOpen));
    //: %1 is the name of a conference or journal in quotation marks
    case SearchExpression::Kind::Venue: return tr("the venue %1").arg(quoted(leaf.name, leaf.isOpen));
    default: break;
    }
    switch (leaf.term.field) {
    case SearchTerm::Field::Any: return words;
    //: %1 is a word or a phrase in quotation marks
    case SearchTerm::Field::Title: return tr("%1 in the title").arg(words);
    //: %1 is a word or a phrase in quotation marks
    case SearchTerm::Field::Abstract: return tr("%1 in the abstract").arg(words);
    //: %1 is a name in quotation marks
    case SearchTerm::Field::Authors: return tr("%1 in the authors").arg(words);
    //: %1 is a word or a phrase in quotation marks. The comment is the comment of the authors on their paper
    case SearchTerm::Field::Comment: return tr("%1 in the comment").arg(words);
    //: %1 is a category of arXiv such as cs.CV
    case SearchTerm::Field::Category: return tr("category %1").arg(leaf.term.words.first());
    }
    return words;
}

QString SearchText::years(const SearchExpression &leaf)
{
    const SearchExpression any;
    if (leaf.firstYear == leaf.lastYear)
        //: %1 is a year; papers that were submitted in it
        return tr("year %1").arg(leaf.firstYear);
    if (leaf.firstYear == any.firstYear)
        //: %1 is a year; papers that were submitted in it or earlier
        return tr("years up to %1").arg(leaf.lastYear);
    if (leaf.lastYear == any.lastYear)
        //: %1 is a year; papers that were submitted in it or later
        return tr("years from %1").arg(leaf.firstYear);
    //: %1 and %2 are years; papers that were submitted in one of them or between them
    return tr("years %1 to %2").arg(leaf.firstYear).arg(leaf.lastYear);
}

QString SearchText::state(SearchExpression::State state)
{
    //: a condition on papers; %1 is the state as it is typed in a search: unread, read, starred, muted,
    //: revised, withdrawn or late
    const QString isState = tr("the state “%1”");
    switch (state) {
    case SearchExpression::State::Unread: return isState.arg("unread"_L1);
    case SearchExpression::State::Read: return isState.arg("read"_L1);
    case SearchExpression::State::Starred: return isState.arg("starred"_L1);
    case SearchExpression::State::Muted: return isState.arg("muted"_L1);
    case SearchExpression::State::Revised: return isState.arg("revised"_L1);
    case SearchExpression::State::Withdrawn: return isState.arg("withdrawn"_L1);
    case SearchExpression::State::Late: return isState.arg("late"_L1);
    case SearchExpression::State::HasCode: return tr("a link to code");
    case SearchExpression::State::HasNote: return tr("a note");
    case SearchExpression::State::HasTag: return tr("a tag");
    //: a condition on papers: their PDF was fetched and is kept in a file
    case SearchExpression::State::HasPdf: return tr("a kept PDF");
    }
    return {};
}

/// Returns the text of an expression inside another one. Nested lists are in parentheses.
QString SearchText::operand(const SearchExpression &expression)
{
    if (expression.isLeaf())
        return leaf(expression);
    if (expression.kind == SearchExpression::Kind::Not)
        //: %1 is a condition on papers that must not be fulfilled
        return tr("not %1").arg(operand(expression.operands.front()));
    QString all;
    for (const SearchExpression &inner : expression.operands) {
        if (all.size() > longestList) // the rest is cut off anyway
            break;
        const QString text = operand(inner);
        if (all.isEmpty())
            all = text;
        else if (expression.kind == SearchExpression::Kind::All)
            //: %1 and %2 are conditions on papers; a paper must fulfil both
            all = tr("%1 and %2").arg(all, text);
        else
            //: %1 and %2 are conditions on papers; a paper must fulfil one of them
            all = tr("%1 or %2").arg(all, text);
    }
    return u'(' + all + u')';
}

QString SearchText::papers(const SearchQuery &query)
{
    constexpr int mostNames = 3;
    const int count = int(query.papers.size());
    const bool isMentionSearched =
        query.expression.conjuncts().size() > query.conditions().conjuncts().size() && hasOnlyMentions(query);
    if (count > mostNames)
        return isMentionSearched
            ? tr("The %Ln paper(s) with these identifiers, and papers whose text names one of them.", nullptr,
                count)
            : tr("The %Ln paper(s) with these identifiers.", nullptr, count);
    const QString names = joined(query.papers);
    if (count == 1)
        //: %1 is an arXiv identifier
        return isMentionSearched ? tr("The paper %1, and papers whose text names it.").arg(names)
                                 : tr("The paper %1.").arg(names);
    //: %1 is a list of arXiv identifiers
    return isMentionSearched ? tr("The papers %1, and papers whose text names one of them.").arg(names)
                             : tr("The papers %1.").arg(names);
}

QString SearchText::conditions(const SearchExpression &expression)
{
    QStringList wanted, excluded;
    for (const SearchExpression &part : expression.conjuncts()) {
        const bool isExcluded = part.kind == SearchExpression::Kind::Not;
        QString text = operand(isExcluded ? part.operands.front() : part);
        if (text.startsWith(u'(') && !isExcluded)
            text = text.mid(1, text.size() - 2); // the commas separate the parts
        (isExcluded ? excluded : wanted) << text;
    }
    const QString with = shortened(wanted.join(u", "_s), longestList);
    const QString without = shortened(excluded.join(u", "_s), longestList);
    if (wanted.isEmpty())
        //: %1 is a list of words and phrases that a paper must not have
        return tr("Papers without %1.").arg(without);
    if (excluded.isEmpty())
        //: %1 is a list of words and phrases that a paper must have
        return tr("Papers with %1.").arg(with);
    //: %1 is a list of words and phrases that a paper must have, %2 is a list of those that it must not have
    return tr("Papers with %1; without %2.").arg(with, without);
}

QString SearchText::remark(const SearchRemark &remark)
{
    const QString subject = shortened(remark.subject, longestTerm);
    switch (remark.kind) {
    case SearchRemark::Kind::UnknownField:
        //: %1 is a word that the user typed before a colon. %2 is a list of words that are not translated
        return tr("“%1:” is not a search field, so it was searched as a word. The fields are %2.")
            .arg(subject, searchfields::names().join(u", "_s));
    case SearchRemark::Kind::BadCategory:
        return tr("“%1” is not a category of arXiv such as cs, cs.CL or hep-th, so it was searched as words.")
            .arg(subject);
    case SearchRemark::Kind::BadValue:
        //: %1 is a field with a value, such as is:blue
        return tr("“%1” has no meaning in a search, so its value was searched as words.").arg(subject);
    case SearchRemark::Kind::TooDeep:
        return tr("Some parentheses were ignored, because too many of them are in each other.");
    }
    return {};
}

} // namespace

QString searchquerytext::understood(const SearchQuery &query)
{
    if (query.isPlain() || query.problem != SearchQuery::Problem::None)
        return {};
    const SearchExpression conditions = query.conditions();
    QStringList sentences;
    if (!query.papers.isEmpty())
        sentences << SearchText::papers(query);
    else if (!SearchQuery(query.expression.wantedTerms()).isPlain()
        || query.expression != SearchExpression::ofTerms(query.expression.wantedTerms()))
        sentences << SearchText::conditions(query.expression);
    if (!query.papers.isEmpty() && !hasOnlyMentions(query))
        //: %1 is a sentence that begins with "Papers with"
        sentences << SearchText::tr("Also: %1").arg(SearchText::conditions(query.expression));
    if (!query.papers.isEmpty() && !conditions.isEmpty())
        //: %1 is a sentence that begins with "Papers with" or "Papers without"
        sentences << SearchText::tr("Limited to: %1").arg(SearchText::conditions(conditions));
    for (const SearchRemark &remark : query.remarks)
        sentences << SearchText::remark(remark);
    if (query.isCut)
        sentences << SearchText::tr("The search is too long. Only its beginning was searched.");
    return sentences.join(u' ');
}

QString searchquerytext::limited(const SearchQuery &query)
{
    if (query.scope.isEmpty())
        return {};
    //: %1 is a condition on papers, such as: the keyword “Reward Model”
    return SearchText::tr("Only papers with this condition are searched: %1.")
        .arg(SearchText::operand(query.scope));
}

QString searchquerytext::missing(const QList<ArxivId> &papers)
{
    constexpr qsizetype mostNames = 10;
    if (papers.isEmpty())
        return {};
    if (papers.size() <= mostNames)
        //: %1 is a list of arXiv identifiers
        return SearchText::tr("Not in the library: %1.").arg(joined(papers));
    //: %1 is a list of ten arXiv identifiers
    return SearchText::tr(
        "Not in the library: %1 and %Ln other paper(s).", nullptr, int(papers.size() - mostNames))
        .arg(joined(papers.first(mostNames)));
}

QString searchquerytext::problem(const SearchQuery &query)
{
    switch (query.problem) {
    case SearchQuery::Problem::None: return {};
    case SearchQuery::Problem::NothingToFind:
        return SearchText::tr("Type a word, the beginning of a word, or a “phrase in quotation marks”.");
    }
    return {};
}

QString searchquerytext::indexIsUpdated()
{
    return SearchText::tr("The search index is being updated. Some papers may not be found yet.");
}

} // namespace dp
