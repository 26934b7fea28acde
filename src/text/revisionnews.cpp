#include "text/revisionnews.h"

#include "text/chips.h"
#include "text/readable.h"
#include "text/venuestatus.h"

#include <algorithm>

namespace dp::revisionnews {
namespace {

/// Returns whether the comment or the journal reference says so. A comment may name no venue: "Accepted".
bool isAccepted(const Paper &paper)
{
    const QList<Chip> found = chips::of(paper);
    if (std::any_of(
            found.cbegin(), found.cend(), [](const Chip &chip) { return chip.kind == Chip::Kind::Accepted; }))
        return true;
    const QStringList sentences = venuestatus::sentencesOf(readable::text(paper.comment));
    return std::any_of(sentences.cbegin(), sentences.cend(), [](const QString &sentence) {
        return !venuestatus::isAboutOthers(sentence)
            && venuestatus::statusOf(sentence) == venuestatus::Status::Accepted;
    });
}

} // namespace

bool isNews(const Paper &before, const Paper &after)
{
    return (after.isWithdrawn() && !before.isWithdrawn()) || (isAccepted(after) && !isAccepted(before));
}

} // namespace dp::revisionnews
