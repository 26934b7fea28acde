#pragma once

#include "base/arxivid.h"
#include "cli/command.h"

#include <QList>

namespace dp {

class PdfService;

/// Fetches PDFs of papers into files.
class PdfCommand final : public Command
{
public:
    static constexpr Option optionList[] = {{"to", "FOLDER"}};
    static constexpr CommandSyntax syntax{"pdf", optionList, 1, -1};
    static QString help();

    std::optional<EarlyExit> read(const QCommandLineParser &parser, const QStringList &arguments) override;
    int run(const CommandContext &context) const override;

    struct Options {
        QStringList ids;
        QString folder; ///< empty: that of the settings
    };
    const Options &options() const { return m_options; }

private:
    static int fetch(const CommandContext &context, PdfService &service, const QList<ArxivId> &ids);

    Options m_options;
};

} // namespace dp
