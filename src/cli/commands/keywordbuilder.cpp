#include "cli/commands/keywordbuilder.h"

#include "arxiv/pastedquery.h"

using namespace Qt::StringLiterals;

namespace dp {

QString KeywordBuilder::read(const QString &text)
{
    const query::PastedText pasted = query::readPasted(text);
    if (pasted.isDecoded)
        m_decoded << pasted.text;
    return pasted.text;
}

void KeywordBuilder::readTerms(Keyword &keyword, bool mayClear)
{
    KeywordTerms &terms = keyword.terms;
    for (const auto &[given, list] : {std::pair(&m_options.any, &terms.any),
             std::pair(&m_options.all, &terms.all), std::pair(&m_options.none, &terms.none)}) {
        if (!*given)
            continue;
        list->clear();
        if (mayClear && KeywordOptions::isCleared(**given))
            continue;
        for (const QString &term : **given)
            *list << read(term);
    }
    if (const auto field = KeywordTerms::fieldNamed(m_options.in))
        terms.in = *field;
}

bool KeywordBuilder::readCategories(Keyword &keyword) const
{
    if (m_options.categories.isEmpty())
        return false;
    keyword.categories =
        KeywordOptions::isCleared(m_options.categories) ? QStringList() : m_options.categories;
    return true;
}

Result<Keyword> KeywordBuilder::checked(const Keyword &keyword) const
{
    if (!m_options.in.isNull() && keyword.terms.isEmpty())
        return Error{ErrorKind::TermEmpty, {}, {}}; // the option --in was given without any terms
    return Keyword::checked(keyword);
}

Result<Keyword> KeywordBuilder::fresh()
{
    Keyword keyword;
    keyword.name = m_options.name;
    keyword.query = read(m_options.query);
    keyword.kind = m_options.author ? Keyword::Kind::Author
        : m_options.announcements   ? Keyword::Kind::Announcements
                                    : Keyword::Kind::Search;
    readTerms(keyword, false);
    const bool hasCategories = readCategories(keyword);
    // Without --category, the name of a keyword for announcements consists of its categories, such as
    // "cs.CL", or "cs.CL+cs.LG" as in the names of arXiv's feeds.
    if (!hasCategories && m_options.announcements)
        keyword.categories = keyword.name.split(u'+', Qt::SkipEmptyParts);
    else if (!hasCategories && !m_options.author && m_options.query.isEmpty())
        keyword.categories = Keyword::defaultCategories();
    // In the remaining cases, the keyword gets no default categories. A query of the user can contain
    // categories itself, and the papers of an author are found in all categories.
    keyword.limit = m_options.limit.value_or(Keyword::defaultLimit);
    keyword.revisions = m_options.revisions.value_or(keyword.revisions);
    if (!m_options.query.isNull() && m_options.query.simplified().isEmpty())
        return Error{ErrorKind::BadQuery, m_options.query, {}};
    return checked(keyword);
}

Result<Keyword> KeywordBuilder::changed(const Keyword &before)
{
    Keyword keyword = before;
    if (!m_options.newName.isNull())
        keyword.name = m_options.newName;
    if (!m_options.query.isNull())
        keyword.query = read(m_options.query);
    readTerms(keyword, true);
    readCategories(keyword);
    keyword.limit = m_options.limit.value_or(keyword.limit);
    keyword.revisions = m_options.revisions.value_or(keyword.revisions);
    if (m_options.words)
        keyword.kind = Keyword::Kind::Search;
    else if (m_options.author || m_options.announcements)
        keyword.kind = m_options.author ? Keyword::Kind::Author : Keyword::Kind::Announcements;
    // This is refused here, because Keyword::checked() would remove the query and the terms without an error.
    const bool hasWords = !keyword.query.isEmpty() || !keyword.terms.isEmpty();
    if (keyword.kind != Keyword::Kind::Search && hasWords)
        return Error{ErrorKind::TermsOfOtherKind, keyword.name.simplified(), {}};
    return checked(keyword);
}

} // namespace dp
