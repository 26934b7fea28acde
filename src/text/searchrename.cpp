#include "text/searchrename.h"

#include "text/searchterms.h"
#include "text/searchtokens.h"

#include <algorithm>

namespace dp::searchrename {

QString renamed(const QString &text, searchfields::Field field, const QHash<QString, QString> &names)
{
    using Kind = searchtokens::Token::Kind;
    const QList<searchtokens::Token> tokens = searchtokens::split(text).list;
    QString result = text;
    for (qsizetype i = tokens.size() - 1; i > 0; --i) { // from the end, so that the positions stay valid
        const searchtokens::Token &value = tokens[i], &name = tokens[i - 1];
        if (name.kind != Kind::Field || name.field != field
            || (value.kind != Kind::Phrase && value.kind != Kind::Word) || value.isStarred)
            continue;
        const auto found = names.constFind(value.text.simplified().toCaseFolded());
        if (found == names.cend() || std::any_of(found->cbegin(), found->cend(), &searchterms::isQuote))
            continue;
        result.replace(value.from, value.length, u'"' + *found + u'"');
    }
    return result;
}

} // namespace dp::searchrename
