#pragma once

#include "arxiv/queryadvice.h"

#include <QList>
#include <QString>

namespace dp {

/// What the heading of a page asks for.
struct HeadingMeaning {
    QString name; ///< of the keyword: the heading without its count, and without what a name may not have
    QString query; ///< in arXiv's syntax; empty: the name as a word or phrase
    QList<Advice> advice; ///< where the name may find nothing as a phrase
};

namespace query {

/// Reads headings as people write them: `Agent - 96 in Total`, `LLM AND attack`, `a | b`, `a, b` (any of
/// them), `Must: slam, lidar; Any: loop; Not: radar`, `AND:latent image generation` (all of its words). A
/// count is no part of the name. Words side by side are a phrase; each is looked for in title and abstract.
/// `ti:word` is arXiv's own, and the number of a section (`1. Vision`) is not searched for.
/// NOT goes before AND, and AND before OR, as in most search engines; parentheses come first. Pure.
HeadingMeaning headingMeaning(const QString &heading);

} // namespace query
} // namespace dp
