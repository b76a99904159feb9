// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/store.h"

#include <QTemporaryDir>

#include <utility>

namespace byline {

/// A data folder of its own with an open library, gone at the end of the test.
class TempStore final
{
public:
    TempStore()
        : m_store(std::move(Store::open(m_dir.path())).value())
    {
    }

    QString dataDir() const { return m_dir.path(); }
    QString file() const { return m_dir.filePath(QStringLiteral("library.db")); }
    Store& store() { return *m_store; }

    /// Runs a step on the write lane and waits for it.
    template <typename Step>
    auto write(Step step)
    {
        return m_store->writes().run(std::move(step)).result();
    }
    /// The same on the read lane.
    template <typename Step>
    auto read(Step step)
    {
        return m_store->reads().run(std::move(step)).result();
    }

    void close() { m_store.reset(); }
    void reopen()
    {
        close();
        m_store = std::move(Store::open(m_dir.path())).value();
    }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Store> m_store;
};

} // namespace byline
