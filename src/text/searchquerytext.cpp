#include "text/searchquerytext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct SearchText {
    Q_DECLARE_TR_FUNCTIONS(dp::SearchText)

public:
    static QString term(const SearchTerm &term);
    static QString papers(const SearchQuery &query);
    static QString conditions(const QList<SearchTerm> &terms);
    static QString unknownField(const QString &field);
};

/// Shortens a text, because a long text would make the line wider than the window.
QString shortened(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    return text.left(text[most - 1].isHighSurrogate() ? most - 1 : most) + u'…';
}

constexpr qsizetype longestTerm = 40, longestList = 300;

QString joined(const QList<ArxivId> &papers)
{
    QStringList names;
    for (const ArxivId &id : papers)
        names << id.toString();
    return names.join(u", "_s);
}

/// Returns whether only the identifiers are searched, and not the words around them.
bool hasOnlyMentions(const SearchQuery &query)
{
    const QList<SearchTerm> conditions = query.conditions();
    return std::all_of(query.terms.begin(), query.terms.end(), [&](const SearchTerm &term) {
        return conditions.contains(term)
            || std::any_of(query.papers.begin(), query.papers.end(), [&](const ArxivId &id) {
                   SearchTerm mention = searchterms::parse(u'"' + id.toString() + u'"', false).first();
                   return term.words == mention.words;
               });
    });
}

QString SearchText::term(const SearchTerm &term)
{
    const QString words =
        u'“' + shortened(term.words.join(u' '), longestTerm) + (term.isOpen ? u"…"_s : QString()) + u'”';
    switch (term.field) {
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
    case SearchTerm::Field::Category: return tr("category %1").arg(term.words.first());
    }
    return words;
}

QString SearchText::papers(const SearchQuery &query)
{
    constexpr int mostNames = 3;
    const int count = int(query.papers.size());
    const bool isMentionSearched = query.terms.size() > query.conditions().size() && hasOnlyMentions(query);
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

QString SearchText::conditions(const QList<SearchTerm> &terms)
{
    QStringList wanted, excluded;
    for (const SearchTerm &term : terms) {
        const QString text = SearchText::term(term);
        if (term.isExcluded)
            excluded << text;
        else if (term.isAlternative && !wanted.isEmpty())
            //: %1 and %2 are words or phrases; a paper must have one of them
            wanted.last() = tr("%1 or %2").arg(wanted.last(), text);
        else
            wanted << text;
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

QString SearchText::unknownField(const QString &field)
{
    //: %1 is a word that the user typed before a colon. Do not translate title:, author: and so on
    return tr("“%1:” is not a search field, so it was searched as a word. The fields are title:, author:, "
              "abstract:, comment: and category:.")
        .arg(field);
}

} // namespace

QString searchquerytext::understood(const SearchQuery &query)
{
    if (query.isPlain() || query.problem != SearchQuery::Problem::None)
        return {};
    QStringList sentences;
    if (query.papers.isEmpty())
        sentences << SearchText::conditions(query.terms);
    else
        sentences << SearchText::papers(query);
    if (!query.papers.isEmpty() && !hasOnlyMentions(query))
        //: %1 is a sentence that begins with "Papers with"
        sentences << SearchText::tr("Also: %1").arg(SearchText::conditions(query.terms));
    if (const auto conditions = query.conditions(); !query.papers.isEmpty() && !conditions.isEmpty())
        //: %1 is a sentence that begins with "Papers with" or "Papers without"
        sentences << SearchText::tr("Limited to: %1").arg(SearchText::conditions(conditions));
    for (const QString &field : query.unknownFields)
        sentences << SearchText::unknownField(field);
    if (query.isCut)
        sentences << SearchText::tr("The search is too long. Only its beginning was searched.");
    return sentences.join(u' ');
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
    case SearchQuery::Problem::OnlyExcluded:
        return SearchText::tr("A minus excludes papers. Add a word that the papers must have.");
    case SearchQuery::Problem::MinusBeforeGroup:
        return SearchText::tr("A minus excludes one word or one “phrase”, not a group in parentheses. Put a "
                              "minus before each word.");
    case SearchQuery::Problem::OrBesideOther:
        return SearchText::tr("OR works only between words and phrases, not next to a minus or a category. "
                              "Search for each of the two separately.");
    case SearchQuery::Problem::BadCategory:
        return SearchText::tr("“%1” is not a category of arXiv. Use a category such as cs, cs.CL or hep-th.")
            .arg(shortened(query.subject, longestTerm));
    }
    return {};
}

QString searchquerytext::indexIsUpdated()
{
    return SearchText::tr("The search index is being updated. Some papers may not be found yet.");
}

} // namespace dp
