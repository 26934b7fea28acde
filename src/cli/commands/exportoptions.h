#pragma once

#include "exchange/readmelayout.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace dp {

/// The options of an export on the command line.
struct ExportOptions {
    QString file; ///< path of the file; "-": standard output
    QString format; ///< value of the format option; null: the option was not given
    std::optional<QString> keyword;
    std::optional<QString> saved; ///< name of the only saved search to export
    std::optional<ReadmeLayout> layout; ///< of a README
    bool all = false; ///< the whole library, with the format json
    std::optional<QString> tag; ///< this and the next options: not with readme, json and opml
    std::optional<QString> search;
    bool starred = false;
    QStringList ids;
    bool areKeysRenewed = false; ///< papers get new keys; only with a format of citations that has keys
};

} // namespace dp
