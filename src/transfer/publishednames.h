#pragma once

#include "base/tabid.h"

#include <QList>
#include <QString>

namespace dp {

class Settings;

/// The names of keywords and saved searches in the settings for publishing. The settings are not a part of a
/// library, so they are changed when a tab is renamed. Otherwise a keyword that was left out would be
/// published under its new name.
namespace publishednames {

struct NewName {
    QString before;
    QString after;
};

/// Gives renamed tabs of one kind their new names in one step, because two of them may have exchanged their
/// names. Returns false if the settings cannot be written.
bool rename(Settings &settings, TabId::Kind kind, const QList<NewName> &renamed);

} // namespace publishednames
} // namespace dp
