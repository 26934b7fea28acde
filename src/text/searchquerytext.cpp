#include "text/searchquerytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct SearchText {
    Q_DECLARE_TR_FUNCTIONS(dp::SearchText)

public:
    static QString term(const SearchTerm &term);
};

QString SearchText::term(const SearchTerm &term)
{
    const QString words = u'“' + term.words.join(u' ') + (term.isOpen ? u"…"_s : QString()) + u'”';
    switch (term.field) {
    case SearchTerm::Field::Any: return words;
    //: %1 is a word or a phrase in quotation marks
    case SearchTerm::Field::Title: return tr("%1 in the title").arg(words);
    //: %1 is a word or a phrase in quotation marks
    case SearchTerm::Field::Abstract: return tr("%1 in the abstract").arg(words);
    //: %1 is a name in quotation marks
    case SearchTerm::Field::Authors: return tr("%1 in the authors").arg(words);
    //: %1 is a word or a phrase in quotation marks
    case SearchTerm::Field::Comment: return tr("%1 in the comment").arg(words);
    //: %1 is a category of arXiv such as cs.CV
    case SearchTerm::Field::Category: return tr("category %1").arg(term.words.first());
    }
    return words;
}

} // namespace

QString searchquerytext::understood(const SearchQuery &query)
{
    if (query.isPlain() || query.problem != SearchQuery::Problem::None)
        return {};
    if (query.paper)
        //: %1 is an arXiv identifier
        return SearchText::tr("The paper %1, and papers whose text names it.").arg(query.paper->toString());
    QStringList wanted, excluded;
    for (const SearchTerm &term : query.terms) {
        const QString text = SearchText::term(term);
        if (term.isExcluded)
            excluded << text;
        else if (term.isAlternative && !wanted.isEmpty())
            //: two things of which a paper needs one
            wanted.last() = SearchText::tr("%1 or %2").arg(wanted.last(), text);
        else
            wanted << text;
    }
    QString sentence = excluded.isEmpty()
        //: %1 lists words and phrases that a paper must have
        ? SearchText::tr("Papers with %1.").arg(wanted.join(u", "_s))
        //: %1 lists words and phrases that a paper must have, %2 those it must not have
        : SearchText::tr("Papers with %1; without %2.").arg(wanted.join(u", "_s), excluded.join(u", "_s));
    for (const QString &field : query.unknownFields)
        //: %1 is a word that was typed before a colon
        sentence += u' '
            + SearchText::tr(
                "“%1:” is not a field and was searched as a word; the fields are title:, author:, "
                "abstract:, comment: and category:.")
                  .arg(field);
    return sentence;
}

QString searchquerytext::problem(const SearchQuery &query)
{
    switch (query.problem) {
    case SearchQuery::Problem::None: return {};
    case SearchQuery::Problem::NothingToFind:
        return SearchText::tr("Type a word, the beginning of one, or a “phrase in quotation marks”.");
    case SearchQuery::Problem::OnlyExcluded:
        return SearchText::tr("A minus leaves papers out; add a word that the papers must have.");
    case SearchQuery::Problem::SeveralIdentifiers:
        return SearchText::tr("“%1” has several arXiv identifiers; search for one at a time.")
            .arg(query.subject);
    case SearchQuery::Problem::MinusBeforeGroup:
        return SearchText::tr(
            "A minus leaves out one word or one “phrase”, not what is in parentheses; put one "
            "before each word.");
    case SearchQuery::Problem::OrBesideOther:
        return SearchText::tr("OR works between words and phrases, not beside a minus or a category; search "
                              "for one, then for the "
                              "other.");
    case SearchQuery::Problem::BadCategory:
        return SearchText::tr("“%1” is not a category of arXiv; use one such as cs, cs.CL or hep-th.")
            .arg(query.subject);
    }
    return {};
}

QString searchquerytext::indexIsUpdated()
{
    return SearchText::tr("Search is being updated; some papers may not be found yet.");
}

} // namespace dp
