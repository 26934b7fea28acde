#include "exchange/yaml.h"

#include "base/module.h"

#include <atomic>
#include <mutex>

namespace dp {
namespace {

std::atomic<const YamlLibrary *> loadedLibrary = nullptr;

} // namespace

const YamlNode *YamlNode::find(const QString &key) const
{
    for (qsizetype i = 0; i < keys.size(); ++i)
        if (keys[i].isScalar() && keys[i].text == key)
            return &items[i];
    return nullptr;
}

Result<const YamlLibrary *> yaml::library()
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    if (!loadedLibrary) {
        const auto found = module::function(QStringLiteral(DP_YAML_MODULE), "daily_papers_yaml");
        if (!found)
            return found.error();
        loadedLibrary = reinterpret_cast<const YamlLibrary *(*)()>(*found)();
    }
    return loadedLibrary.load();
}

void yaml::setLibrary(const YamlLibrary &library)
{
    loadedLibrary = &library;
}

} // namespace dp
