#pragma once

#include "architecture/sourcetree.h"

namespace dp::test {

/// app -> {gui, cli} -> session -> {refresh, transfer} -> {arxiv, library, exchange} -> {text, network} ->
/// base. A folder may use those of a lower number, and itself. qtnetwork is beside them.
const QHash<QString, int> &layers();

/// The names of the headers of Qt's Gui and Widgets, and of its Network.
struct QtHeaders {
    QSet<QString> window;
    QSet<QString> network;
};

/// Returns the includes that do not follow the layers.
QStringList badIncludes(const Sources &sources, const QtHeaders &headers);

} // namespace dp::test
