// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/newsletter.h"
#include "core/result.h"

namespace byline {

/// The few words over it, and what can be done.
QString newsletterHeadline(const Subscription& subscription);
QString newsletterAction(const Subscription& subscription);

/// How it stands, in a sentence or two for people: what happened, what it means, what to do.
QString newsletterText(const Subscription& subscription, const QString& outletTitle);

/// The outlet has been asked and has not answered yet.
bool isBeingSent(const Subscription& subscription);

/// The link that was opened last is no longer good.
bool isUsedUp(const Subscription& subscription);

/// Why a step with a newsletter could not be done, and what it means.
QString newsletterErrorText(const Error& error);

} // namespace byline
