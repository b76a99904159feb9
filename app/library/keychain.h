// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFuture>
#include <QtPlugin>

namespace byline {

/// The platform's keychain. A plugin of its own, loaded when there is a secret to keep or to look for: most starts and
/// commands have none, and the library behind it brings D-Bus.
class Keychain
{
public:
    virtual ~Keychain() = default;

    /// NotFound where it has none under this key, or there is no keychain.
    virtual QFuture<Result<QByteArray>> read(const QString& key) = 0;
    /// NotWritable where there is no keychain, or it is not to be opened.
    virtual QFuture<Result<void>> write(const QString& key, const QByteArray& secret) = 0;
    /// Done also where there was none; NotWritable where a keychain that answers still has it.
    virtual QFuture<Result<void>> remove(const QString& key) = 0;
};

/// Loads the plugin at the first call.
Result<Keychain*> keychain();

} // namespace byline

#define BYLINE_KEYCHAIN_IID "io.byline.Keychain/1"
Q_DECLARE_INTERFACE(byline::Keychain, BYLINE_KEYCHAIN_IID)
