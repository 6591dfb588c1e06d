import type { Drawing } from '../model/diagram.ts';
import { drawnSize, smallestType } from './dot-measure.ts';
import { drawGroup } from './dot-parts.ts';
import { isFault, type Outcome } from './fault.ts';
import { attributeOf, parseXml, type XmlElement } from './xml.ts';
