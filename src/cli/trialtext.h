#pragma once

#include "refresh/querytrial.h"

#include <QJsonObject>

namespace dp {

/// What `keywords try` prints: for scripts a line a fact, its name, a tab, its value.
QString trialText(const Trial &trial);
QJsonObject trialJson(const Trial &trial);

} // namespace dp
