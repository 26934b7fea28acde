#include "cli/calledkeyword.h"

#include "arxiv/pastedquery.h"
#include "cli/keywordcall.h"

using namespace Qt::StringLiterals;

namespace dp {

QString CalledKeyword::read(const QString &text)
{
    const query::PastedText pasted = query::readPasted(text);
    if (pasted.isDecoded)
        m_decoded << pasted.text;
    return pasted.text;
}

void CalledKeyword::readTerms(Keyword &keyword, bool mayClear)
{
    KeywordTerms &terms = keyword.terms;
    for (const auto &[given, list] : {std::pair(&m_call.any, &terms.any), std::pair(&m_call.all, &terms.all),
             std::pair(&m_call.none, &terms.none)}) {
        if (!*given)
            continue;
        list->clear();
        if (mayClear && commandline::isCleared(**given))
            continue;
        for (const QString &term : **given)
            *list << read(term);
    }
    if (const auto field = KeywordTerms::fieldNamed(m_call.in))
        terms.in = *field;
}

bool CalledKeyword::readCategories(Keyword &keyword) const
{
    if (m_call.categories.isEmpty())
        return false;
    keyword.categories = commandline::isCleared(m_call.categories) ? QStringList() : m_call.categories;
    return true;
}

Result<Keyword> CalledKeyword::checked(const Keyword &keyword, const Invocation &call)
{
    if (!call.in.isNull() && keyword.terms.isEmpty())
        return Error{ErrorKind::TermEmpty, {}, {}}; // --in without any terms
    return Keyword::checked(keyword);
}

Result<Keyword> CalledKeyword::fresh()
{
    Keyword keyword;
    keyword.name = m_call.arguments.at(1);
    keyword.query = read(m_call.query);
    keyword.kind = m_call.author ? Keyword::Kind::Author
        : m_call.announcements   ? Keyword::Kind::Announcements
                                 : Keyword::Kind::Search;
    readTerms(keyword, false);
    const bool hasCategories = readCategories(keyword);
    if (!hasCategories && m_call.announcements) // "cs.CL", or "cs.CL+cs.LG" as in arXiv's feed names
        keyword.categories = keyword.name.split(u'+', Qt::SkipEmptyParts);
    else if (!hasCategories && !m_call.author && m_call.query.isEmpty())
        keyword.categories = Keyword::defaultCategories();
    // In the remaining cases there are no default categories: a custom query names its categories itself, and
    // an author is followed in all of arXiv.
    keyword.limit = m_call.limit.value_or(Keyword::defaultLimit);
    if (!m_call.query.isNull() && m_call.query.simplified().isEmpty())
        return Error{ErrorKind::BadQuery, m_call.query, {}};
    return checked(keyword, m_call);
}

Result<Keyword> CalledKeyword::changed(const Keyword &before)
{
    Keyword keyword = before;
    if (!m_call.newName.isNull())
        keyword.name = m_call.newName;
    if (!m_call.query.isNull())
        keyword.query = read(m_call.query);
    readTerms(keyword, true);
    readCategories(keyword);
    keyword.limit = m_call.limit.value_or(keyword.limit);
    if (m_call.words)
        keyword.kind = Keyword::Kind::Search;
    else if (m_call.author || m_call.announcements)
        keyword.kind = m_call.author ? Keyword::Kind::Author : Keyword::Kind::Announcements;
    // Keyword::checked() would silently remove the query and the terms.
    const bool hasWords = !keyword.query.isEmpty() || !keyword.terms.isEmpty();
    if (keyword.kind != Keyword::Kind::Search && hasWords)
        return Error{ErrorKind::TermsOfOtherKind, keyword.name.simplified(), {}};
    return checked(keyword, m_call);
}

} // namespace dp
