#pragma once

#include "arxiv/advice.h"

#include <QList>
#include <QString>

namespace dp {

/// The search that the heading of a page describes.
struct HeadingMeaning {
    /// The keyword's name: the heading without its count and without characters that a name must not have.
    QString name;
    QString query; ///< in arXiv's syntax; empty: search for the name as a word or phrase
    QList<Advice> advice; ///< set if the name may find nothing as a phrase
};

namespace query {

/// Reads headings as users write them: `Agent - 96 in Total`, `LLM AND attack`, `a | b`, `a, b` (any of
/// them), `Must: slam, lidar; Any: loop; Not: radar`, `AND:latent image generation` (all of its words). A
/// count is not part of the name. Adjacent words are a phrase; each phrase is searched in title and abstract.
/// `ti:word` is arXiv's own syntax and is kept. A section number (`1. Vision`) is not searched for. NOT binds
/// closer than AND, and AND closer than OR, as in most search engines; parentheses group. Pure.
HeadingMeaning headingMeaning(const QString &heading);

} // namespace query
} // namespace dp
