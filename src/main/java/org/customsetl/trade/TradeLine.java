package org.customsetl.trade;

/** Placeholder until normalisation writes it. */
public record TradeLine(Period period) {}
