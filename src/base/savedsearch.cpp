#include "base/savedsearch.h"

#include "base/plaintext.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

Result<SavedSearch> SavedSearch::checked(const SavedSearch &search)
{
    SavedSearch clean = search;
    clean.name = plaintext::oneLine(search.name.simplified()).simplified();
    clean.text = plaintext::cleaned(search.text).simplified();
    if (!plaintext::hasVisible(clean.name))
        return Error{ErrorKind::SavedSearchUnnamed, {}, {}};
    for (const auto &[text, most] :
        {std::pair(&clean.name, maximumName), std::pair(&clean.text, maximumText)})
        if (text->size() > most)
            return Error{ErrorKind::SavedSearchTooLong, text->left(40) + u'…', {}};
    return clean;
}

QString SavedSearch::folded(const QString &name)
{
    return plaintext::oneLine(name.simplified()).simplified().toCaseFolded();
}

QString SavedSearch::suggestedName(const QString &text)
{
    QString name = plaintext::oneLine(text.simplified()).simplified();
    if (name.size() > 1 && name.endsWith(u'*')) // the last word was not complete
        name.chop(1);
    if (name.size() <= maximumName)
        return name;
    const qsizetype end = maximumName - (name[maximumName - 1].isHighSurrogate() ? 1 : 0);
    return name.left(end).trimmed();
}

} // namespace dp
