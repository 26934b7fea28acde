#pragma once

#include <QCoreApplication>

namespace dp {

/// Provides the translation context for the texts of the command line.
struct CliText {
    Q_DECLARE_TR_FUNCTIONS(dp::CliText)
};

} // namespace dp
