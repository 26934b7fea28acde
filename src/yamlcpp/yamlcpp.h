#pragma once

#include "exchange/yaml.h"

namespace dp {

/// Reads and writes YAML with yaml-cpp. Can be used in any thread.
class YamlCpp final : public YamlLibrary
{
public:
    static const YamlCpp &instance();

    Result<YamlNode> read(const QByteArray &utf8) const override;
    QString property(const QString &key, const QString &value) const override;
    QString property(const QString &key, const QStringList &values) const override;
};

} // namespace dp
