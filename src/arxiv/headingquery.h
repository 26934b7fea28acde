#pragma once

#include "arxiv/advice.h"

#include <QList>
#include <QString>

namespace dp {

/// The search that the heading of a page describes.
struct HeadingMeaning {
    /// The name of the keyword: the heading without its number of papers and without characters that names
    /// must not have.
    QString name;
    QString query; ///< in arXiv's syntax; empty: the name is searched as a word or phrase
    QList<Advice> advice; ///< set if the name, searched as a phrase, may find nothing
};

namespace query {

/// Reads headings in the forms that users write: `Agent - 96 in Total`, `LLM AND attack`, `a | b`, `a, b`
/// (any of them), `Must: slam, lidar; Any: loop; Not: radar`, `AND:latent image generation` (all of its
/// words). The number of papers is not part of the name. Adjacent words are a phrase. Each phrase is searched
/// in title and abstract. `ti:word` is arXiv's own syntax and is not changed. A section number (`1. Vision`)
/// is not searched for. NOT binds closer than AND, and AND binds closer than OR, as in most search engines.
/// Parentheses group. The function has no side effects.
HeadingMeaning headingMeaning(const QString &heading);

} // namespace query
} // namespace dp
